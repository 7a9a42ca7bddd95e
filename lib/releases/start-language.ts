import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { emptyDocument, type NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { partOf } from '../documents/text.ts';
import { withoutComments } from '../documents/working.ts';
import { Conflict, Invalid } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { linkSource } from '../parity/name-source.ts';
import { holdRelease } from './find.ts';
import { startLanguageInput } from './input.ts';
import { refuse } from './perform.ts';
import { canStartOn } from './policy.ts';
import { addRelease } from './start.ts';

/**
 * Starts another language version of a story. Dateline, helplines and contacts come along, without comments and open
 * suggestions; the words are to be written.
 * @throws {Invalid} 'language_not_on_site' · {Conflict} 'language_exists' · {Forbidden} 'needs_writer'
 */
export function startLanguage(actor: Actor, input: z.input<typeof startLanguageInput>): Promise<ReleaseRow> {
  const { releaseId, language } = startLanguageInput.parse(input);
  return inTransaction(async (tx) => {
    const source = await holdRelease(tx, actor, releaseId);
    refuse(canStartOn(actor, source.siteKey, language));
    const [site] = await tx.select().from(sites).where(eq(sites.key, source.siteKey));
    if (!site?.languages.includes(language))
      throw new Invalid('language_not_on_site', { language: ['language_not_on_site'] });
    const sameStory = and(eq(releases.storyId, source.storyId), eq(releases.language, language));
    const [existing] = await tx.select({ id: releases.id }).from(releases).where(sameStory);
    if (existing) throw new Conflict('language_exists', { releaseId: existing.id });
    const frame = frameOf(withoutComments(asRejected(source.doc)));
    const release = await addRelease(tx, actor, source.story, language, frame);
    await linkSource(tx, actor, release.id, source);
    return release;
  });
}

function frameOf(doc: NodeJson): NodeJson {
  const empty = emptyDocument();
  const kept = ['dateline', 'endMatter'].map((type) => partOf(doc, type));
  const content = empty.content?.map((node) => kept.find((part) => part?.type === node.type) ?? node);
  return { ...empty, content: content?.map(withoutNotes) };
}

// Notes to editors are words, so they are written anew; contacts and helplines are data.
function withoutNotes(node: NodeJson): NodeJson {
  if (node.type !== 'endMatter') return node;
  return { ...node, content: (node.content ?? []).filter((part) => part.type !== 'notesToEditors') };
}
