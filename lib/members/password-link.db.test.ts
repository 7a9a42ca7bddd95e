import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { invitations } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { hire } from '#db/testing/members.ts';
import { createSession, readSession } from '#lib/auth/sessions.ts';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import { Forbidden, NotFound, RuleBroken } from '#lib/errors.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { choosePassword } from './choose-password.ts';
import { disable } from './disable.ts';
import { invite } from './invite.ts';
import { makePasswordLink } from './make-password-link.ts';
import { cast, lastEvent, openForMembers, password, somebody, tokenIn } from './testing.ts';

testDatabase();
openForMembers();

const fresh = 'le train de 6 h part sans moi';

const signsIn = async (email: string, with_: string) =>
  (
    await signInWithPassword({
      email,
      password: with_,
      address: '192.0.2.1',
      userAgent: '',
      previousToken: null,
    })
  ).ok;

test('Amina forgot her password: Malika’s link lets her choose a new one, once, and ends her sessions', async () => {
  const { amina, malika } = cast;
  const old = await createSession(db(), amina.id, 'Firefox');
  const { url } = await makePasswordLink(malika, { memberId: amina.id });
  expect(await lastEvent('member.password_link_made')).toMatchObject({
    actorId: malika.id,
    siteKey: 'morocco',
    payload: { memberId: amina.id, name: 'Amina' },
  });
  expect(await signsIn(amina.email, password)).toBe(true);
  const both = await Promise.allSettled(
    [1, 2, 3].map(() => choosePassword({ token: tokenIn(url), password: fresh })),
  );
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readSession(old)).toBeNull();
  expect(await lastEvent('member.password_changed')).toMatchObject({ actorId: amina.id });
  expect(await signsIn(amina.email, password)).toBe(false);
  expect(await signsIn(amina.email, fresh)).toBe(true);
  const [mail] = await db().select().from(mails).where(eq(mails.recipient, amina.email));
  expect(JSON.stringify([mail, await db().select().from(invitations)])).not.toContain(tokenIn(url));
});

test('such a link makes nobody a member, and an invitation changes no password', async () => {
  const link = tokenIn((await makePasswordLink(cast.malika, { memberId: cast.amina.id })).url);
  const joining = acceptInvitation({ token: link, name: 'X', language: 'en', password: fresh });
  await expect(joining).rejects.toThrow(new NotFound('invitation_over'));
  const invitation = tokenIn((await invite(cast.malika, somebody())).url);
  await expect(choosePassword({ token: invitation, password: fresh })).rejects.toThrow(
    new NotFound('invitation_over'),
  );
});

test('nobody makes one for themselves, for somebody above or elsewhere, or for somebody disabled', async () => {
  const { ada, malika, amina } = cast;
  const henri = await hire('Henri', ['writer@global']);
  const yusuf = await hire('Yusuf', ['writer@global', 'writer@morocco']);
  await expect(makePasswordLink(malika, { memberId: malika.id })).rejects.toThrow(
    new RuleBroken('own_password'),
  );
  await expect(makePasswordLink(malika, { memberId: henri.id })).rejects.toThrow(
    new NotFound('member_unknown'),
  );
  await expect(makePasswordLink(malika, { memberId: yusuf.id })).rejects.toThrow(
    new Forbidden('member_of_other_sites'),
  );
  await expect(makePasswordLink(malika, { memberId: ada.id })).rejects.toThrow(NotFound);
  await expect(makePasswordLink(amina, { memberId: malika.id })).rejects.toThrow(
    new Forbidden('needs_admin'),
  );
  const { url } = await makePasswordLink(malika, { memberId: amina.id });
  await disable(malika, { memberId: amina.id });
  await expect(makePasswordLink(malika, { memberId: amina.id })).rejects.toThrow('member_disabled');
  await expect(choosePassword({ token: tokenIn(url), password: fresh })).rejects.toThrow('invitation_over');
});
