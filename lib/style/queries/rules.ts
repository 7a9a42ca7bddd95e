import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type HouseTuningRow, houseTunings } from '#db/schema/style.ts';
import { NotFound } from '../../errors.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import { type BuiltIn, type Example, examplesOf, findRule, listBuiltIn, readBuiltIn } from '../built-in.ts';

/** How a site, or every site (null), takes a rule, and who said so. */
export type TuningLine = HouseTuningRow & { by: string };
export type RuleLine = BuiltIn & { tunings: TuningLine[] };

/** Every rule the newsroom comes with, and how the viewer’s sites take it. */
export async function listRules(viewer: Actor, language: Language): Promise<RuleLine[]> {
  const tunings = await tuningsSeenBy(viewer);
  return listBuiltIn(language).map((rule) => ({
    ...rule,
    tunings: tunings.filter((tuning) => tuning.rule === rule.id),
  }));
}

/** One rule with its examples. @throws {NotFound} 'rule_unknown' */
export async function readRule(
  viewer: Actor,
  id: string,
  language: Language,
): Promise<RuleLine & { examples: { hits: Example[]; misses: Example[] } }> {
  const rule = findRule(id);
  if (!rule) throw new NotFound('rule_unknown');
  const tunings = await tuningsSeenBy(viewer, id);
  return { ...readBuiltIn(rule, language), tunings, examples: examplesOf(rule) };
}

/** How the viewer’s sites, or one of their own with every site’s, take a rule or a term. */
export async function tuningsSeenBy(viewer: Actor, rule?: string): Promise<TuningLine[]> {
  const keys = siteKeysOf(viewer);
  const rows = await db()
    .select({ tuning: houseTunings, by: members.name })
    .from(houseTunings)
    .innerJoin(members, eq(members.id, houseTunings.updatedBy))
    .where(
      and(
        rule === undefined ? undefined : eq(houseTunings.rule, rule),
        keys === null
          ? undefined
          : or(
              isNull(houseTunings.siteKey),
              keys.length > 0 ? inArray(houseTunings.siteKey, keys) : undefined,
            ),
      ),
    )
    .orderBy(desc(houseTunings.updatedAt));
  return rows.map(({ tuning, by }) => ({ ...tuning, by }));
}
