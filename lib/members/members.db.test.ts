import { and, desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { invitations, memberRoles, members, sessions } from '#db/schema/members.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Hired, hire } from '#db/testing/members.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { createSession, readSession } from '#lib/auth/sessions.ts';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import { hashToken } from '#lib/auth/token.ts';
import { Conflict, Forbidden, Invalid, NotFound, RuleBroken } from '#lib/errors.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassword } from './change-password.ts';
import { changePreferences } from './change-preferences.ts';
import { changeRoles } from './change-roles.ts';
import { disable } from './disable.ts';
import { enable } from './enable.ts';
import { openSealedLinks } from './invitation-link.ts';
import { invite } from './invite.ts';
import { openInvitation } from './open-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import type { Grant } from './roles.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { assertStillMember } from './still-member.ts';

const db = testDatabase();
const password = 'seven grey herons over Larache';
let ada: Hired;
let malika: Hired;
let amina: Hired;
let serial = 0;

beforeAll(async () => {
  useEnvironment();
  await db()
    .insert(sites)
    .values([
      {
        key: 'global',
        prefix: 'IOM',
        timeZone: 'Europe/Zurich',
        languages: ['en', 'fr'],
        name: { en: 'Global' },
      },
      { key: 'morocco', prefix: 'MAR', timeZone: 'UTC', languages: ['fr', 'ar'], name: { en: 'Morocco' } },
    ]);
  ada = await hire('Ada', ['admin@*']);
});

beforeEach(async () => {
  malika = await hire('Malika', ['admin@morocco']);
  amina = await hire('Amina', ['writer@morocco'], { passwordHash: await hashPassword(password) });
});

const grant = (role: Grant['role'], site: string, language: Grant['language'] = null): Grant => ({
  role,
  site,
  language,
});

function somebody(grants: Grant[] = [grant('writer', 'morocco', 'fr')]) {
  serial += 1;
  return { email: `new.${serial}@demo.example`, name: 'Samir', language: 'fr' as const, grants };
}

async function lastEvent(kind: string) {
  const [event] = await db()
    .select()
    .from(events)
    .where(eq(events.kind, kind))
    .orderBy(desc(events.seq))
    .limit(1);
  return event;
}

const tokenIn = (url: string) => url.split('/').at(-1) ?? '';

const rolesOf = async (id: string) =>
  (await db().select().from(memberRoles).where(eq(memberRoles.memberId, id)))
    .map(({ role, siteKey, language }) => `${role}@${siteKey}${language ? `:${language}` : ''}`)
    .sort();

// Inviting

test('an invitation gives a link that opens once, leaves an event and a mail, and no table holds the link', async () => {
  const input = somebody();
  const { url } = await invite(malika, input);
  expect(await openInvitation(tokenIn(url))).toMatchObject({ email: input.email, invitedBy: 'Malika' });
  expect(await lastEvent('member.invited')).toMatchObject({
    actorId: malika.id,
    siteKey: 'morocco',
    payload: { email: input.email, grants: input.grants },
  });
  const [mail] = await db().select().from(mails).where(eq(mails.recipient, input.email));
  expect(mail).toMatchObject({ state: 'kept', language: 'fr', siteKey: 'morocco' });
  expect(JSON.stringify([mail, await db().select().from(invitations)])).not.toContain(tokenIn(url));
  expect(openSealedLinks(mail?.text ?? '')).toContain(url);
  expect(openSealedLinks(mail?.html ?? '')).toContain(url);
});

test.each([
  ['a site of others', [grant('writer', 'global')]],
  ['every site', [grant('auditor', '*')]],
  ['one site of theirs and one of others', [grant('writer', 'morocco'), grant('writer', 'global')]],
])('Malika of Morocco cannot invite to %s', async (_, grants) => {
  const input = somebody(grants);
  await expect(invite(malika, input)).rejects.toThrow(new Forbidden('grants_above_own'));
  expect(await db().select().from(invitations).where(eq(invitations.email, input.email))).toEqual([]);
});

test('a writer invites nobody', async () => {
  await expect(invite(amina, somebody())).rejects.toThrow(new Forbidden('needs_admin'));
});

test('an administrator who was disabled since their page loaded invites nobody', async () => {
  await disable(ada, { memberId: malika.id });
  await expect(invite(malika, somebody())).rejects.toThrow(new Forbidden('no_session'));
});

test('an administrator whose role was taken since their page loaded invites nobody', async () => {
  await changeRoles(ada, { memberId: malika.id, grants: [grant('writer', 'morocco')] });
  await expect(invite(malika, somebody())).rejects.toThrow(new Forbidden('needs_admin'));
});

test('a member is not invited again, and unknown sites and languages are refused', async () => {
  const twice = { ...somebody(), email: amina.email.toUpperCase() };
  await expect(invite(ada, twice)).rejects.toThrow(RuleBroken);
  await expect(invite(ada, somebody([grant('writer', 'nowhere')]))).rejects.toThrow('site_unknown');
  await expect(invite(ada, somebody([grant('writer', 'morocco', 'es')]))).rejects.toThrow(
    'language_not_on_site',
  );
});

test('a second invitation makes the first link useless, unless the first gives what the second inviter cannot', async () => {
  const input = somebody();
  const first = await invite(malika, input);
  const second = await invite(malika, input);
  expect(await openInvitation(tokenIn(first.url))).toBeNull();
  expect(await openInvitation(tokenIn(second.url))).not.toBeNull();
  await invite(ada, { ...input, grants: [grant('publisher', '*')] });
  await expect(invite(malika, input)).rejects.toThrow('already_invited');
});

test.each([
  ['a header in the name', { name: 'Samir\r\nBcc: all@demo.example' }],
  ['an address with a second one', { email: 'a@demo.example, b@demo.example' }],
  ['an administrator of one language', { grants: [grant('admin', 'morocco', 'fr')] }],
  ['no role', { grants: [] }],
  ['a field nobody knows', { passwordHash: 'x' }],
])('%s is refused at the door', (_, change) => {
  expect(() => invite(ada, { ...somebody(), ...change })).toThrow();
});

test('an invitation is taken back once, by those it concerns', async () => {
  const { url } = await invite(ada, somebody([grant('writer', 'global')]));
  const tokenHash = hashToken(tokenIn(url));
  await expect(revokeInvitation(malika, { tokenHash })).rejects.toThrow(new NotFound('invitation_unknown'));
  await revokeInvitation(ada, { tokenHash });
  expect(await openInvitation(tokenIn(url))).toBeNull();
  expect(await lastEvent('member.invitation_revoked')).toMatchObject({ actorId: ada.id, siteKey: 'global' });
  await expect(revokeInvitation(ada, { tokenHash })).rejects.toThrow(new Conflict('invitation_over'));
});

// Accepting

test('Samir accepts, holds the roles he was invited for, and signs in', async () => {
  const input = somebody();
  const { url } = await invite(malika, input);
  const samir = { token: tokenIn(url), name: 'Samir Tazi', language: 'ar' as const, password };
  const { id } = await acceptInvitation(samir);
  expect(await rolesOf(id)).toEqual(['writer@morocco:fr']);
  expect(await lastEvent('member.joined')).toMatchObject({
    actorId: id,
    actorName: 'Samir Tazi',
    siteKey: 'morocco',
    payload: { email: input.email, memberId: id },
  });
  const attempt = { email: input.email, password, address: '192.0.2.1', userAgent: '', previousToken: null };
  expect(await signInWithPassword(attempt)).toMatchObject({ ok: true });
});

test('fifty people at once with the same link: one gets in', async () => {
  const input = somebody();
  const { url } = await invite(malika, input);
  const samir = { token: tokenIn(url), name: 'Samir', language: 'fr' as const, password };
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => acceptInvitation(samir)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const it of all)
    if (it.status === 'rejected') expect(it.reason).toEqual(new NotFound('invitation_over'));
  expect(await db().select().from(members).where(eq(members.email, input.email))).toHaveLength(1);
});

test('looking at a link uses nothing up', async () => {
  const { url } = await invite(malika, somebody());
  for (let n = 0; n < 3; n += 1) expect(await openInvitation(tokenIn(url))).not.toBeNull();
});

test('a link that is too old, made up, or from somebody who was disabled opens nothing', async () => {
  const samir = { name: 'Samir', language: 'fr' as const, password };
  const old = await invite(malika, somebody());
  await db()
    .update(invitations)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(invitations.tokenHash, hashToken(tokenIn(old.url))));
  const orphan = await invite(malika, somebody());
  await disable(ada, { memberId: malika.id });
  for (const token of [tokenIn(old.url), tokenIn(orphan.url), 'x'.repeat(43), '']) {
    expect(await openInvitation(token)).toBeNull();
    await expect(acceptInvitation({ ...samir, token })).rejects.toThrow(new NotFound('invitation_over'));
  }
});

test('a password of one’s own address is refused and the link still works', async () => {
  const { url } = await invite(malika, somebody());
  const samir = { token: tokenIn(url), name: 'Samir', language: 'fr' as const };
  const poor = acceptInvitation({ ...samir, password: 'samir.newsroom.2026' });
  await expect(poor).rejects.toMatchObject({ fields: { password: ['password_common'] } });
  await expect(poor).rejects.toThrow(Invalid);
  await acceptInvitation({ ...samir, password });
});

// Roles

test('Malika changes Amina’s roles on her site, and only there', async () => {
  await inTransaction((tx) =>
    tx.execute(
      sql`insert into member_roles (member_id, site_key, role) values (${amina.id}, 'global', 'editor')`,
    ),
  );
  await changeRoles(malika, {
    memberId: amina.id,
    grants: [grant('editor', 'morocco'), grant('translator', 'morocco', 'ar')],
  });
  expect(await rolesOf(amina.id)).toEqual(['editor@global', 'editor@morocco', 'translator@morocco:ar']);
  expect(await lastEvent('member.roles_changed')).toMatchObject({
    actorId: malika.id,
    siteKey: 'morocco',
    payload: {
      memberId: amina.id,
      name: 'Amina',
      from: [grant('editor', 'global'), grant('writer', 'morocco')],
      to: [grant('editor', 'global'), grant('editor', 'morocco'), grant('translator', 'morocco', 'ar')],
    },
  });
  await expect(
    changeRoles(malika, { memberId: amina.id, grants: [grant('publisher', 'global')] }),
  ).rejects.toThrow(new Forbidden('grants_above_own'));
  expect(await rolesOf(amina.id)).toContain('editor@global');
});

test('nobody raises themselves above their own site', async () => {
  await expect(changeRoles(malika, { memberId: malika.id, grants: [grant('admin', '*')] })).rejects.toThrow(
    new Forbidden('grants_above_own'),
  );
});

test('people of other sites do not exist for Malika', async () => {
  const henri = await hire('Henri', ['writer@global']);
  const input = { memberId: henri.id };
  const unknown = new NotFound('member_unknown');
  await expect(changeRoles(malika, { ...input, grants: [] })).rejects.toThrow(unknown);
  await expect(disable(malika, input)).rejects.toThrow(unknown);
  await expect(enable(malika, input)).rejects.toThrow(unknown);
  await expect(disable(malika, { memberId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow(
    unknown,
  );
});

test('roles that did not change leave no event', async () => {
  const before = (await lastEvent('member.roles_changed'))?.seq;
  await changeRoles(malika, { memberId: amina.id, grants: [grant('writer', 'morocco')] });
  expect((await lastEvent('member.roles_changed'))?.seq).toBe(before);
});

test('the last who looks after every site cannot give that up', async () => {
  await expect(changeRoles(ada, { memberId: ada.id, grants: [] })).rejects.toThrow(
    new RuleBroken('last_admin'),
  );
  expect(await rolesOf(ada.id)).toEqual(['admin@*']);
});

test('two administrators who take each other’s role at once: one of them stays', async () => {
  const [bela, carl] = [await hire('Bela', ['admin@*']), await hire('Carl', ['admin@*'])];
  const both = await Promise.allSettled([
    changeRoles(bela, { memberId: carl.id, grants: [] }),
    changeRoles(carl, { memberId: bela.id, grants: [] }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

// Disabling

test('disabling ends every session at once and leaves an event; enabling brings none of them back', async () => {
  const tokens = [
    await createSession(db(), amina.id, 'Firefox'),
    await createSession(db(), amina.id, 'Safari'),
  ];
  await disable(malika, { memberId: amina.id });
  expect(await Promise.all(tokens.map(readSession))).toEqual([null, null]);
  expect(await lastEvent('member.disabled')).toMatchObject({
    actorId: malika.id,
    siteKey: 'morocco',
    payload: { memberId: amina.id, name: 'Amina' },
  });
  await expect(disable(malika, { memberId: amina.id })).rejects.toThrow(
    new Conflict('already_disabled', { name: 'Amina' }),
  );
  await enable(malika, { memberId: amina.id });
  expect(await lastEvent('member.enabled')).toMatchObject({ actorId: malika.id });
  expect(await Promise.all(tokens.map(readSession))).toEqual([null, null]);
  expect(await rolesOf(amina.id)).toEqual(['writer@morocco']);
  await expect(enable(malika, { memberId: amina.id })).rejects.toThrow(
    new Conflict('not_disabled', { name: 'Amina' }),
  );
});

test('nobody disables themselves, nor somebody who works elsewhere too, nor an administrator above them', async () => {
  const yusuf = await hire('Yusuf', ['writer@morocco', 'writer@global']);
  const other = await hire('Other', ['admin@morocco', 'admin@*']);
  await expect(disable(malika, { memberId: malika.id })).rejects.toThrow(new RuleBroken('not_yourself'));
  for (const { id } of [yusuf, other]) {
    await expect(disable(malika, { memberId: id })).rejects.toThrow(new Forbidden('member_of_other_sites'));
  }
  await expect(disable(amina, { memberId: malika.id })).rejects.toThrow(new Forbidden('needs_admin'));
});

test('two administrators who disable each other at once: one stays, with an answer, not an error', async () => {
  const [bela, carl] = [await hire('Bela', ['admin@morocco']), await hire('Carl', ['admin@morocco'])];
  const both = await Promise.allSettled([
    disable(bela, { memberId: carl.id }),
    disable(carl, { memberId: bela.id }),
  ]);
  const refused = both.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  expect(refused).toEqual([new Forbidden('no_session')]);
});

test('while fifty requests run, none commits after the member was disabled', async () => {
  await db().execute(sql`create table if not exists marks (at timestamptz not null)`);
  const act = () =>
    inTransaction(async (tx) => {
      await assertStillMember(tx, amina);
      await tx.execute(sql`select pg_sleep(random() * 0.02)`);
      await tx.execute(sql`insert into marks values (clock_timestamp())`);
    });
  const running = Array.from({ length: 50 }, act);
  await disable(malika, { memberId: amina.id });
  const [after] = await db().execute<{ at: string }>(sql`select clock_timestamp() as at`);
  const late = await Promise.allSettled([...running, act(), act()]);
  expect(late.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2);
  const marks = await db().execute(sql`select 1 from marks where at > ${after?.at ?? ''}::timestamptz`);
  expect(marks).toHaveLength(0);
});

// One's own account

test('a new password ends every other session and goes on with a new token', async () => {
  const old = await createSession(db(), amina.id, 'Firefox');
  const browser = { address: '192.0.2.8', userAgent: 'Safari' };
  const next = 'le train de 6 h part sans moi';
  const { token } = await changePassword(amina, { currentPassword: password, newPassword: next }, browser);
  expect(await readSession(old)).toBeNull();
  expect((await readSession(token))?.member.id).toBe(amina.id);
  expect(await lastEvent('member.password_changed')).toMatchObject({ actorId: amina.id });
  const attempt = { email: amina.email, address: '192.0.2.8', userAgent: '', previousToken: null };
  expect(await signInWithPassword({ ...attempt, password })).toMatchObject({ reason: 'wrong' });
  expect(await signInWithPassword({ ...attempt, password: next })).toMatchObject({ ok: true });
});

test('a password is changed only by who knows it, and not to a poor one', async () => {
  const browser = { address: '192.0.2.8', userAgent: 'Safari' };
  const good = 'le train de 6 h part sans moi';
  await expect(
    changePassword(amina, { currentPassword: 'guess', newPassword: good }, browser),
  ).rejects.toMatchObject({
    fields: { currentPassword: ['password_wrong'] },
  });
  await expect(
    changePassword(amina, { currentPassword: password, newPassword: 'short' }, browser),
  ).rejects.toMatchObject({
    fields: { newPassword: ['password_short'] },
  });
});

test('name, language and theme are one’s own, and an event says what they were', async () => {
  await changePreferences(amina, { name: 'Amina Berrada', language: 'ar', theme: 'dark' });
  expect(await lastEvent('member.preferences_changed')).toMatchObject({
    actorId: amina.id,
    payload: {
      changes: {
        name: { from: 'Amina', to: 'Amina Berrada' },
        language: { from: 'en', to: 'ar' },
        theme: { from: 'system', to: 'dark' },
      },
    },
  });
});

test('signing out everywhere ends every session of this member and of nobody else', async () => {
  const mine = [
    await createSession(db(), amina.id, 'Firefox'),
    await createSession(db(), amina.id, 'Safari'),
  ];
  const hers = await createSession(db(), malika.id, 'Firefox');
  await signOutEverywhere(amina);
  expect(await Promise.all(mine.map(readSession))).toEqual([null, null]);
  expect(await readSession(hers)).not.toBeNull();
  expect(await lastEvent('member.signed_out_everywhere')).toMatchObject({ actorId: amina.id });
  expect(
    await db()
      .select()
      .from(sessions)
      .where(and(eq(sessions.memberId, amina.id))),
  ).toEqual([]);
});
