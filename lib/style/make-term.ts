import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { type HouseTermRow, houseTerms } from '#db/schema/style.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { makeTermInput } from './input.ts';
import { canManageTerm } from './policy.ts';
import { assertTried, readTerm } from './read-term.ts';

/**
 * Makes a term of the house. Texts are held against it from now on.
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_editor' · {Invalid} 'language_not_on_site', 'not_tried', and as
 * `readTerm`
 */
export function makeTerm(actor: Actor, input: z.input<typeof makeTermInput>): Promise<HouseTermRow> {
  const { siteKey: key, tried, ...fields } = makeTermInput.parse(input);
  const siteKey = key || null;
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    if (siteKey !== null) await assertSpoken(tx, siteKey, fields.language);
    const may = canManageTerm(actor, { siteKey, language: fields.language });
    if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
    refuse(may);
    const term = { ...readTerm(fields), siteKey, language: fields.language };
    assertTried(term, tried);
    const [row] = await tx
      .insert(houseTerms)
      .values({ ...term, createdBy: actor.id, updatedBy: actor.id })
      .returning();
    if (!row) throw new Error('the term was not stored');
    const { id: termId, pattern, language } = row;
    await record(tx, actor, 'term.made', { termId, name: pattern, language }, siteOf(row));
    return row;
  });
}

/** What an event of a term is about. */
export const siteOf = ({ siteKey }: { siteKey: string | null }) => (siteKey === null ? {} : { siteKey });

async function assertSpoken(tx: Tx, key: string, language: Language): Promise<void> {
  const [site] = await tx.select({ languages: sites.languages }).from(sites).where(eq(sites.key, key));
  if (!site) throw new NotFound('site_unknown');
  if (!site.languages.includes(language))
    throw new Invalid('language_not_on_site', { language: ['language_not_on_site'] });
}
