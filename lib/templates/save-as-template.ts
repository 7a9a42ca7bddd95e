import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { TemplateRow } from '#db/schema/templates.ts';
import { freshCopy } from '../documents/fresh.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { saveAsTemplateInput } from './input.ts';
import { makeIn } from './make.ts';

/**
 * Makes a template of a release's text as it is now, with its kind, topics and SDGs. Dates, consents, comments and open
 * suggestions stay behind; the release is not changed.
 * @throws {NotFound} 'release_unknown' · {Forbidden} 'needs_editor', 'needs_admin'
 */
export function saveAsTemplate(
  actor: Actor,
  input: z.input<typeof saveAsTemplateInput>,
): Promise<TemplateRow> {
  const { releaseId, scope, name } = saveAsTemplateInput.parse(input);
  return inTransaction(async (tx) => {
    const { siteKey, language, doc, story } = await holdRelease(tx, actor, releaseId);
    return makeIn(tx, actor, {
      siteKey: scope === 'every' ? null : siteKey,
      language,
      kind: story.kind,
      topics: story.topics,
      sdgs: story.sdgs,
      name,
      doc: freshCopy(doc),
    });
  });
}
