import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type ConsentRow, consents } from '#db/schema/consents.ts';
import { members } from '#db/schema/members.ts';
import { stories } from '#db/schema/releases.ts';
import { Conflict, Invalid, NotFound, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import type { Answer } from '../releases/policy.ts';
import { type ConsentFields, changeConsentInput, consentInput, fileConsentInput } from './input.ts';
import { canClearConsent, canFileConsent, canSeeConsent } from './policy.ts';
import { tellUses } from './tell-uses.ts';

/**
 * Files what somebody agreed to. Events say that there is a record, never whose.
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_writer' · {Invalid} 'code_name_taken', 'guardian_missing',
 * 'story_unknown', 'ends_before'
 */
export async function fileConsent(
  actor: Actor,
  input: z.input<typeof fileConsentInput>,
): Promise<ConsentRow> {
  const { siteKey, ...fields } = fileConsentInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    orHidden(canFileConsent(actor, siteKey), 'site_unknown');
    const values = await readFields(tx, siteKey, fields);
    await mustBeFree(tx, siteKey, values.codeName, null);
    const [row] = await tx
      .insert(consents)
      .values({ ...values, siteKey, createdBy: actor.id, updatedBy: actor.id })
      .returning();
    if (!row) throw new Error('the record was not stored');
    await record(tx, actor, 'consent.filed', { consentId: row.id }, { siteKey });
    return row;
  });
}

/**
 * Changes a record. A minor's has to be seen by protection again.
 * @throws {Conflict} 'consent_changed' when somebody else changed it since the page was shown
 * @throws {RuleBroken} 'consent_withdrawn' · {NotFound} 'consent_unknown' · {Invalid} as `fileConsent`
 */
export async function changeConsent(
  actor: Actor,
  input: z.input<typeof changeConsentInput>,
): Promise<ConsentRow> {
  const { consentId, seen, ...fields } = changeConsentInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await hold(tx, actor, { consentId, seen });
    const values = await readFields(tx, before.siteKey, fields);
    await mustBeFree(tx, before.siteKey, values.codeName, before.id);
    const row = await write(tx, actor, before, { ...values, clearedBy: null, clearedAt: null });
    await record(tx, actor, 'consent.changed', { consentId }, { siteKey: row.siteKey });
    return row;
  });
}

/**
 * Says that protection has seen a minor's record: from then on it holds.
 * @throws as `changeConsent` · {Forbidden} 'needs_protection' · {RuleBroken} 'assent_missing'
 */
export async function clearConsent(actor: Actor, input: z.input<typeof consentInput>): Promise<ConsentRow> {
  const asked = consentInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await hold(tx, actor, asked, canClearConsent);
    if (!before.minor || before.clearedAt) return before;
    if (!before.assent) throw new RuleBroken('assent_missing');
    const row = await write(tx, actor, before, { clearedBy: actor.id, clearedAt: new Date() });
    await record(tx, actor, 'consent.cleared', { consentId: row.id }, { siteKey: row.siteKey });
    return row;
  });
}

/**
 * Withdraws consent, for good: from now on checks and publication refuse what leans on it. Every release that does is told
 * so in its history, and its people are told.
 * @throws as `changeConsent`
 */
export async function withdrawConsent(
  actor: Actor,
  input: z.input<typeof consentInput>,
): Promise<ConsentRow> {
  const asked = consentInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await hold(tx, actor, asked);
    const row = await write(tx, actor, before, { withdrawnBy: actor.id, withdrawnAt: new Date() });
    await record(tx, actor, 'consent.withdrawn', { consentId: row.id }, { siteKey: row.siteKey });
    await tellUses(tx, actor, row.id);
    return row;
  });
}

function orHidden(answer: Answer, reason: 'site_unknown' | 'consent_unknown'): void {
  if (!answer.allowed && answer.kind === 'hidden') throw new NotFound(reason);
  refuse(answer);
}

async function hold(
  tx: Tx,
  actor: Actor,
  { consentId, seen }: z.output<typeof consentInput>,
  may = canSeeConsent,
): Promise<ConsentRow> {
  await assertStillMember(tx, actor);
  const [row] = await tx.select().from(consents).where(eq(consents.id, consentId)).for('update');
  if (!row) throw new NotFound('consent_unknown');
  const [story] = row.storyId
    ? await tx.select({ by: stories.createdBy }).from(stories).where(eq(stories.id, row.storyId))
    : [];
  orHidden(may(actor, { ...row, storyBy: story?.by ?? null }), 'consent_unknown');
  if (row.version !== seen) {
    const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, row.updatedBy));
    throw new Conflict('consent_changed', { who: by?.name ?? '' });
  }
  if (row.withdrawnAt) throw new RuleBroken('consent_withdrawn');
  return row;
}

async function write(tx: Tx, actor: Actor, before: ConsentRow, change: Partial<ConsentRow>) {
  const [row] = await tx
    .update(consents)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(consents.id, before.id))
    .returning();
  if (!row) throw new Error('the record was not changed');
  return row;
}

async function mustBeFree(tx: Tx, siteKey: string, codeName: string, own: string | null): Promise<void> {
  const [other] = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.siteKey, siteKey), eq(consents.codeName, codeName)));
  if (other && other.id !== own) throw new Invalid('input_invalid', { codeName: ['code_name_taken'] });
}

async function readFields(tx: Tx, siteKey: string, { story, ...fields }: ConsentFields) {
  const minor = fields.minor === 'on';
  if (minor && !fields.guardian) throw new Invalid('input_invalid', { guardian: ['guardian_missing'] });
  if (fields.expiresOn && fields.expiresOn < fields.obtainedOn)
    throw new Invalid('input_invalid', { expiresOn: ['ends_before'] });
  return {
    ...fields,
    storyId: story ? await storyOf(tx, siteKey, story) : null,
    nameChanged: fields.nameChanged === 'on',
    minor,
    guardian: minor ? fields.guardian : '',
    assent: minor && fields.assent === 'on',
    expiresOn: fields.expiresOn || null,
  };
}

async function storyOf(tx: Tx, siteKey: string, reference: string): Promise<string> {
  const [story] = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.siteKey, siteKey), sql`lower(${stories.reference}) = lower(${reference})`));
  if (!story) throw new Invalid('input_invalid', { story: ['story_unknown'] });
  return story.id;
}
