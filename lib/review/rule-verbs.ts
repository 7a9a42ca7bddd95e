import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type ReviewRuleRow, reviewRules } from '#db/schema/reviews.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { inLanguage } from '../sites/names.ts';
import { changeRuleInput, makeRuleInput, type RuleFields, ruleInput } from './input.ts';
import { canManageRules, canSeeRules } from './rule-policy.ts';

/**
 * Makes a rule of review. It counts for reviews that begin from now on.
 * @throws {Forbidden} 'needs_admin' · {NotFound} 'site_unknown' · {Invalid} 'name_missing', 'people_missing'
 */
export async function makeRule(actor: Actor, input: z.input<typeof makeRuleInput>): Promise<ReviewRuleRow> {
  const { siteKey, ...fields } = makeRuleInput.parse(input);
  const rule = { ...readRule(fields), siteKey: siteKey || null };
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const may = canManageRules(actor, rule.siteKey);
    if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
    refuse(may);
    const [row] = await tx
      .insert(reviewRules)
      .values({ ...rule, createdBy: actor.id, updatedBy: actor.id })
      .returning();
    if (!row) throw new Error('the rule was not stored');
    await record(tx, actor, 'rule.made', { ruleId: row.id, name: inLanguage(row.names, 'en') }, siteOf(row));
    return row;
  });
}

/**
 * Changes a rule of review. Reviews that run keep the step they have.
 * @throws {Conflict} 'rule_changed' when somebody else changed it since the page was shown
 * @throws {NotFound} 'rule_unknown' · {Forbidden} 'needs_admin' · {Invalid} as `makeRule`
 */
export async function changeRule(
  actor: Actor,
  input: z.input<typeof changeRuleInput>,
): Promise<ReviewRuleRow> {
  const { ruleId, seen, ...fields } = changeRuleInput.parse(input);
  const rule = readRule(fields);
  return inTransaction(async (tx) => {
    const before = await holdRule(tx, actor, { ruleId, seen });
    const row = await write(tx, actor, before, rule);
    const { version } = row;
    await record(
      tx,
      actor,
      'rule.changed',
      { ruleId, name: inLanguage(row.names, 'en'), version },
      siteOf(row),
    );
    return row;
  });
}

/** Puts a rule out of force, or in force again. Nothing is deleted. @throws as `changeRule` */
export function retireRule(actor: Actor, input: z.input<typeof ruleInput>): Promise<ReviewRuleRow> {
  return setRetired(actor, input, true);
}

/** Puts a rule in force again. @throws as `changeRule` */
export function bringBackRule(actor: Actor, input: z.input<typeof ruleInput>): Promise<ReviewRuleRow> {
  return setRetired(actor, input, false);
}

function setRetired(
  actor: Actor,
  input: z.input<typeof ruleInput>,
  retired: boolean,
): Promise<ReviewRuleRow> {
  const seen = ruleInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdRule(tx, actor, seen);
    if ((before.retiredAt !== null) === retired) return before;
    const row = await write(tx, actor, before, { retiredAt: retired ? new Date() : null });
    const kind = retired ? 'rule.retired' : 'rule.brought_back';
    await record(tx, actor, kind, { ruleId: row.id, name: inLanguage(row.names, 'en') }, siteOf(row));
    return row;
  });
}

async function write(tx: Tx, actor: Actor, before: ReviewRuleRow, change: Partial<ReviewRuleRow>) {
  const [row] = await tx
    .update(reviewRules)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(reviewRules.id, before.id))
    .returning();
  if (!row) throw new Error('the rule was not changed');
  return row;
}

const siteOf = ({ siteKey }: ReviewRuleRow) => (siteKey === null ? {} : { siteKey });

async function holdRule(tx: Tx, actor: Actor, { ruleId, seen }: { ruleId: string; seen: number }) {
  await assertStillMember(tx, actor);
  const [row] = await tx.select().from(reviewRules).where(eq(reviewRules.id, ruleId)).for('update');
  if (!row || !canSeeRules(actor, row.siteKey).allowed) throw new NotFound('rule_unknown');
  refuse(canManageRules(actor, row.siteKey));
  if (row.version !== seen) {
    const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, row.updatedBy));
    throw new Conflict('rule_changed', { who: by?.name ?? '' });
  }
  return row;
}

// What a form says as a rule keeps it: only what belongs to who signs is kept.
function readRule({ nameEn, nameFr, nameEs, nameAr, who, again, apart, reach, ...rest }: RuleFields) {
  const given = { en: nameEn, fr: nameFr, es: nameEs, ar: nameAr };
  const names = Object.fromEntries(Object.entries(given).filter(([, name]) => name));
  if (Object.keys(names).length === 0) throw new Invalid('input_invalid', { nameEn: ['name_missing'] });
  const isRole = who !== 'people' && who !== 'outside';
  const people = who === 'people' ? rest.people : [];
  if (who === 'people' && people.length === 0)
    throw new Invalid('input_invalid', { people: ['people_missing'] });
  return {
    ...rest,
    names,
    approver: isRole ? ('role' as const) : who,
    role: isRole ? who : null,
    atSite: (isRole && rest.atSite) || null,
    people,
    reach: reach || null,
    checks: who === 'outside' ? [] : rest.checks,
    again: again === 'on',
    apart: apart === 'on',
  };
}
