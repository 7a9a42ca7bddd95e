import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { houseTerms } from '#db/schema/style.ts';
import type { Rule } from '../../checks/engine/rule.ts';
import { termOfRule } from '../../checks/house/own-terms.ts';
import { findRule } from '../built-in.ts';

/** What a site may take otherwise: a rule the newsroom comes with, or a term of every site. */
export async function findTunable(id: string): Promise<Pick<Rule, 'kind' | 'languages'> | null> {
  const termId = termOfRule(id);
  if (termId === null) return findRule(id) ?? null;
  if (!z.uuid().safeParse(termId).success) return null;
  const [term] = await db()
    .select({ language: houseTerms.language })
    .from(houseTerms)
    .where(and(eq(houseTerms.id, termId), isNull(houseTerms.siteKey)));
  return term ? { kind: 'terms', languages: [term.language] } : null;
}
