import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { projectsElsewhere } from '../directory/queries/projects.ts';
import { freshCopy } from '../documents/fresh.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { duplicateInput } from './input.ts';
import { startIn } from './start.ts';

/**
 * Starts a new release of a new story with the words and details of another one. Nothing that was true of the source
 * alone comes along: dates, approvals, embargo, address, editions, consents, comments, open suggestions. The source is
 * named in the history of the copy and is not changed; its authors are authors of the copy, for it is their text.
 * @throws {NotFound} 'release_unknown' when the source is not there for this person · {Forbidden} 'needs_writer'
 * @throws {Invalid} 'language_not_on_site'
 */
export function duplicate(actor: Actor, input: z.input<typeof duplicateInput>): Promise<ReleaseRow> {
  const { releaseId, siteKey } = duplicateInput.parse(input);
  return inTransaction(async (tx) => {
    const source = await holdRelease(tx, actor, releaseId);
    const { kind, countries, topics, sdgs, sensitivities, reference } = source.story;
    const target = siteKey || source.siteKey;
    const elsewhere = await projectsElsewhere(target, source.story.projects, tx);
    const projects = source.story.projects.filter((id) => !elsewhere.includes(id));
    const copy = await startIn(
      tx,
      actor,
      {
        siteKey: target,
        language: source.language,
        kind,
        reach: target === source.siteKey ? source.story.reach : target === 'global' ? 'global' : 'local',
      },
      {
        doc: freshCopy(source.doc),
        authors: source.authors,
        countries,
        topics,
        sdgs,
        projects,
        sensitivities,
      },
    );
    await record(
      tx,
      actor,
      'release.duplicated',
      { sourceId: source.id, source: reference },
      { release: copy },
    );
    return copy;
  });
}
