import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { invitations, members } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { openSealedLinks } from '#lib/auth/sealed-link.ts';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import { hashToken } from '#lib/auth/token.ts';
import { Conflict, Forbidden, Invalid, NotFound, RuleBroken } from '#lib/errors.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeRoles } from './change-roles.ts';
import { disable } from './disable.ts';
import { invite } from './invite.ts';
import { openInvitation } from './open-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { cast, grant, lastEvent, openForMembers, password, rolesOf, somebody, tokenIn } from './testing.ts';

testDatabase();
openForMembers();

test('an invitation gives a link that opens once, leaves an event and a mail, and no table holds the link', async () => {
  const input = somebody();
  const { url } = await invite(cast.malika, input);
  expect(await openInvitation(tokenIn(url))).toMatchObject({ email: input.email, invitedBy: 'Malika' });
  expect(await lastEvent('member.invited')).toMatchObject({
    actorId: cast.malika.id,
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
  await expect(invite(cast.malika, input)).rejects.toThrow(new Forbidden('grants_above_own'));
  expect(await db().select().from(invitations).where(eq(invitations.email, input.email))).toEqual([]);
});

test('a writer invites nobody', async () => {
  await expect(invite(cast.amina, somebody())).rejects.toThrow(new Forbidden('needs_admin'));
});

test('an administrator who was disabled since their page loaded invites nobody', async () => {
  await disable(cast.ada, { memberId: cast.malika.id });
  await expect(invite(cast.malika, somebody())).rejects.toThrow(new Forbidden('no_session'));
});

test('an administrator whose role was taken since their page loaded invites nobody', async () => {
  await changeRoles(cast.ada, { memberId: cast.malika.id, grants: [grant('writer', 'morocco')] });
  await expect(invite(cast.malika, somebody())).rejects.toThrow(new Forbidden('needs_admin'));
});

test('a member is not invited again, and unknown sites and languages are refused', async () => {
  const twice = { ...somebody(), email: cast.amina.email.toUpperCase() };
  await expect(invite(cast.ada, twice)).rejects.toThrow(RuleBroken);
  await expect(invite(cast.ada, somebody([grant('writer', 'nowhere')]))).rejects.toThrow('site_unknown');
  await expect(invite(cast.ada, somebody([grant('writer', 'morocco', 'es')]))).rejects.toThrow(
    'language_not_on_site',
  );
});

test('a second invitation makes the first link useless, unless the first gives what the second inviter cannot', async () => {
  const input = somebody();
  const first = await invite(cast.malika, input);
  const second = await invite(cast.malika, input);
  expect(await openInvitation(tokenIn(first.url))).toBeNull();
  expect(await openInvitation(tokenIn(second.url))).not.toBeNull();
  await invite(cast.ada, { ...input, grants: [grant('publisher', '*')] });
  await expect(invite(cast.malika, input)).rejects.toThrow('already_invited');
});

test.each([
  ['a header in the name', { name: 'Samir\r\nBcc: all@demo.example' }],
  ['an address with a second one', { email: 'a@demo.example, b@demo.example' }],
  ['an administrator of one language', { grants: [grant('admin', 'morocco', 'fr')] }],
  ['no role', { grants: [] }],
  ['a field nobody knows', { passwordHash: 'x' }],
])('%s is refused at the door', (_, change) => {
  expect(() => invite(cast.ada, { ...somebody(), ...change })).toThrow();
});

test('an invitation is taken back once, by those it concerns', async () => {
  const { url } = await invite(cast.ada, somebody([grant('writer', 'global')]));
  const tokenHash = hashToken(tokenIn(url));
  await expect(revokeInvitation(cast.malika, { tokenHash })).rejects.toThrow(
    new NotFound('invitation_unknown'),
  );
  await revokeInvitation(cast.ada, { tokenHash });
  expect(await openInvitation(tokenIn(url))).toBeNull();
  expect(await lastEvent('member.invitation_revoked')).toMatchObject({
    actorId: cast.ada.id,
    siteKey: 'global',
  });
  await expect(revokeInvitation(cast.ada, { tokenHash })).rejects.toThrow(new Conflict('invitation_over'));
});

test('Samir accepts, holds the roles he was invited for, and signs in', async () => {
  const input = somebody();
  const { url } = await invite(cast.malika, input);
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
  const { url } = await invite(cast.malika, input);
  const samir = { token: tokenIn(url), name: 'Samir', language: 'fr' as const, password };
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => acceptInvitation(samir)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const it of all)
    if (it.status === 'rejected') expect(it.reason).toEqual(new NotFound('invitation_over'));
  expect(await db().select().from(members).where(eq(members.email, input.email))).toHaveLength(1);
});

test('looking at a link uses nothing up', async () => {
  const { url } = await invite(cast.malika, somebody());
  for (let n = 0; n < 3; n += 1) expect(await openInvitation(tokenIn(url))).not.toBeNull();
});

test('a link that is too old, made up, or from somebody who was disabled opens nothing', async () => {
  const samir = { name: 'Samir', language: 'fr' as const, password };
  const old = await invite(cast.malika, somebody());
  await db()
    .update(invitations)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(invitations.tokenHash, hashToken(tokenIn(old.url))));
  const orphan = await invite(cast.malika, somebody());
  await disable(cast.ada, { memberId: cast.malika.id });
  for (const token of [tokenIn(old.url), tokenIn(orphan.url), 'x'.repeat(43), '']) {
    expect(await openInvitation(token)).toBeNull();
    await expect(acceptInvitation({ ...samir, token })).rejects.toThrow(new NotFound('invitation_over'));
  }
});

test('a password of one’s own address is refused and the link still works', async () => {
  const { url } = await invite(cast.malika, somebody());
  const samir = { token: tokenIn(url), name: 'Samir', language: 'fr' as const };
  const poor = acceptInvitation({ ...samir, password: 'samir.newsroom.2026' });
  await expect(poor).rejects.toMatchObject({ fields: { password: ['password_common'] } });
  await expect(poor).rejects.toThrow(Invalid);
  await acceptInvitation({ ...samir, password });
});
