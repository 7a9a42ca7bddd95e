import { asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type ReviewRuleRow, reviewRules } from '#db/schema/reviews.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../languages.ts';
import { type Person, peopleOf } from '../members/people.ts';
import type { Actor } from '../members/roles.ts';
import { listSites, type SiteView } from '../sites/queries.ts';
import { rulesFor } from './open-review.ts';
import { type Facts, type PlannedStep, planSteps } from './rule.ts';
import { canManageRules, canSeeRules } from './rule-policy.ts';
import { asks, isLast } from './signing.ts';

/** A rule in a list: who changed it last, and whether the viewer may change it. */
export type RuleLine = ReviewRuleRow & { by: string; manages: boolean };

/** The rules a member may see, in the order of their steps, those out of force last. */
export async function listRules(viewer: Actor): Promise<RuleLine[]> {
  const rows = await db()
    .select({ rule: reviewRules, by: members.name })
    .from(reviewRules)
    .innerJoin(members, eq(members.id, reviewRules.updatedBy))
    .orderBy(sql`${reviewRules.retiredAt} is not null`, asc(reviewRules.stage), asc(reviewRules.createdAt));
  return rows
    .filter(({ rule }) => canSeeRules(viewer, rule.siteKey).allowed)
    .map(({ rule, by }) => ({ ...rule, by, manages: canManageRules(viewer, rule.siteKey).allowed }));
}

/** One rule. @throws {NotFound} 'rule_unknown' when it is not there, or not for this person */
export async function readRule(viewer: Actor, id: string): Promise<RuleLine> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('rule_unknown');
  const [row] = await db()
    .select({ rule: reviewRules, by: members.name })
    .from(reviewRules)
    .innerJoin(members, eq(members.id, reviewRules.updatedBy))
    .where(eq(reviewRules.id, id));
  if (!row || !canSeeRules(viewer, row.rule.siteKey).allowed) throw new NotFound('rule_unknown');
  return { ...row.rule, by: row.by, manages: canManageRules(viewer, row.rule.siteKey).allowed };
}

/** The sites whose rules a member may change, and whether every site's. */
export async function listPlacesForRules(viewer: Actor): Promise<{ everySite: boolean; sites: SiteView[] }> {
  const seen = await listSites(viewer);
  return {
    everySite: canManageRules(viewer, null).allowed,
    sites: seen.filter(({ key }) => canManageRules(viewer, key).allowed),
  };
}

/** A step somebody will be asked for, and who could sign it today. */
export type StepAhead = PlannedStep & {
  people: string[];
  names: Partial<Record<Language, string>>;
  who: string[];
};

/** Who would have to approve a release like this by the rules in force, and who they are. The caller may see the site. */
export async function stepsAhead(facts: Facts, notBy: readonly string[] = []): Promise<StepAhead[]> {
  const steps = planSteps(await rulesFor(db(), facts.siteKey), facts);
  const people = await peopleFor(steps);
  return steps.map((step) => ({
    ...step,
    who: whoSigns(step, people, facts.language, isLast(step, steps) ? notBy : []),
  }));
}

/** Everybody who could be asked by some of these steps. */
export function peopleFor(
  steps: readonly { siteKey: string; people: readonly string[] }[],
): Promise<Person[]> {
  return peopleOf(
    db(),
    steps.map(({ siteKey }) => siteKey),
    steps.flatMap(({ people }) => people),
  );
}

/** The names of those a step asks, but not of these. Pure. */
export function whoSigns(
  step: Pick<PlannedStep, 'stage' | 'approver' | 'role' | 'siteKey' | 'people' | 'needed' | 'apart'>,
  people: readonly Person[],
  language: Language,
  notBy: readonly string[] = [],
): string[] {
  const asked = { ...step, id: '', site: step.siteKey, needed: true, signed: false, signedBy: null };
  return people
    .filter((person) => !notBy.includes(person.id) && asks(asked, person, language))
    .map(({ name }) => name);
}

/** People by name, in this order. */
export async function namesOfPeople(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
