import { and, eq, isNull, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { hire } from '#db/testing/members.ts';
import { NotFound, RuleBroken } from '#lib/errors.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { choosePassword } from './choose-password.ts';
import { openInvitation } from './open-invitation.ts';
import {
  disableFromCommandLine,
  inviteFromCommandLine,
  makePasswordLinkFromCommandLine,
} from './operator.ts';
import { cast, grant, lastEvent, openForMembers, password, rolesOf, somebody, tokenIn } from './testing.ts';

testDatabase();
openForMembers();

test('the first administrator of a newsroom is invited by nobody', async () => {
  const input = somebody([grant('admin', '*')]);
  const token = tokenIn((await inviteFromCommandLine(input)).url);
  expect(await openInvitation(token)).toMatchObject({ email: input.email, invitedBy: null });
  expect(await lastEvent('member.invited')).toMatchObject({ actorId: null, payload: { email: input.email } });
  const { id } = await acceptInvitation({ token, name: 'Samir', language: 'fr', password });
  expect(await rolesOf(id)).toEqual(['admin@*']);
});

test('an administrator who forgot the password gets a link from the command line', async () => {
  const token = tokenIn((await makePasswordLinkFromCommandLine(cast.ada.email)).url);
  expect(await choosePassword({ token, password: 'le train de 6 h part sans moi' })).toEqual({
    email: cast.ada.email,
  });
});

test('a member is disabled by address, but never the last who looks after every site', async () => {
  const bela = await hire('Bela', ['admin@*']);
  await disableFromCommandLine(bela.email.toUpperCase());
  expect(await lastEvent('member.disabled')).toMatchObject({ actorId: null, payload: { memberId: bela.id } });
  const others = await db()
    .select({ email: members.email })
    .from(members)
    .innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
    .where(and(eq(memberRoles.siteKey, '*'), isNull(members.disabledAt), ne(members.id, cast.ada.id)));
  for (const { email } of others) await disableFromCommandLine(email);
  await expect(disableFromCommandLine(cast.ada.email)).rejects.toThrow(new RuleBroken('last_admin'));
});

test('the command line refuses what is not there or already is', async () => {
  await expect(disableFromCommandLine('nobody@demo.example')).rejects.toThrow(
    new NotFound('no_member', { email: 'nobody@demo.example' }),
  );
  await expect(inviteFromCommandLine({ ...somebody(), email: cast.amina.email })).rejects.toThrow(
    'already_member',
  );
});
