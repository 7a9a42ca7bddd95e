import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { templates } from '#db/schema/templates.ts';
import type { NodeJson } from '../documents/parse.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { canSeeTemplate } from './policy.ts';

/** What a draft takes from a template. It keeps it: changing the template later changes no draft. */
export type FromTemplate = {
  doc: NodeJson;
  topics: string[];
  sdgs: number[];
  template: { templateId: string; name: string; version: number };
};

type Where = { siteKey: string; language: Language };

/**
 * Reads a template to begin a release of a site and language with.
 * @throws {NotFound} 'template_unknown' · {Invalid} 'template_elsewhere' when it is retired, or of another site or language
 */
export async function beginningFrom(
  tx: Tx,
  actor: Actor,
  templateId: string,
  { siteKey, language }: Where,
): Promise<FromTemplate> {
  const [row] = await tx.select().from(templates).where(eq(templates.id, templateId)).for('share');
  if (!row || !canSeeTemplate(actor, row).allowed) throw new NotFound('template_unknown');
  const fits = row.language === language && (row.siteKey === null || row.siteKey === siteKey);
  if (!fits || row.retiredAt) throw new Invalid('template_elsewhere', { templateId: ['template_elsewhere'] });
  const { doc, topics, sdgs, id, name, version } = row;
  return { doc, topics, sdgs, template: { templateId: id, name, version } };
}
