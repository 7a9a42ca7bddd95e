import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { type TemplateRow, templates } from '#db/schema/templates.ts';
import { emptyDocument, type NodeJson, parseDocument } from '../documents/parse.ts';
import { SCHEMA_VERSION } from '../documents/schema.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { makeTemplateInput } from './input.ts';
import { canManageTemplate } from './policy.ts';

/**
 * Makes a template with nothing in it yet.
 * @throws {Forbidden} 'needs_editor', 'needs_admin' · {NotFound} 'site_unknown' · {Invalid} 'language_not_on_site'
 */
export function makeTemplate(actor: Actor, input: z.input<typeof makeTemplateInput>): Promise<TemplateRow> {
  const { siteKey, ...rest } = makeTemplateInput.parse(input);
  return inTransaction((tx) =>
    makeIn(tx, actor, { ...rest, siteKey: siteKey || null, doc: emptyDocument() }),
  );
}

type New = Pick<TemplateRow, 'siteKey' | 'language' | 'kind' | 'name' | 'doc'> &
  Partial<Pick<TemplateRow, 'topics' | 'sdgs'>>;

/** The same inside another verb's transaction, with a document. */
export async function makeIn(tx: Tx, actor: Actor, given: New): Promise<TemplateRow> {
  await assertStillMember(tx, actor);
  if (given.siteKey !== null) await assertSpoken(tx, given.siteKey, given.language);
  const may = canManageTemplate(actor, given);
  if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
  refuse(may);
  const [row] = await tx
    .insert(templates)
    .values({
      ...given,
      doc: parseDocument(given.doc).toJSON() as NodeJson,
      schemaVersion: SCHEMA_VERSION,
      createdBy: actor.id,
      updatedBy: actor.id,
    })
    .returning();
  if (!row) throw new Error('the template was not stored');
  await record(tx, actor, 'template.made', { templateId: row.id, name: row.name }, siteOf(row));
  return row;
}

/** What an event of a template is about. */
export const siteOf = ({ siteKey }: { siteKey: string | null }) => (siteKey === null ? {} : { siteKey });

async function assertSpoken(tx: Tx, key: string, language: TemplateRow['language']): Promise<void> {
  const [site] = await tx.select({ languages: sites.languages }).from(sites).where(eq(sites.key, key));
  if (!site) throw new NotFound('site_unknown');
  if (!site.languages.includes(language))
    throw new Invalid('language_not_on_site', { language: ['language_not_on_site'] });
}
