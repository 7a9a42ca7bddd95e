import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { sessions } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { createSession, readSession } from '#lib/auth/sessions.ts';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import { changePassword } from './change-password.ts';
import { changePreferences } from './change-preferences.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { cast, lastEvent, openForMembers, password } from './testing.ts';

testDatabase();
openForMembers();

test('a new password ends every other session and goes on with a new token', async () => {
  const old = await createSession(db(), cast.amina.id, 'Firefox');
  const browser = { address: '192.0.2.8', userAgent: 'Safari' };
  const next = 'le train de 6 h part sans moi';
  const { token } = await changePassword(
    cast.amina,
    { currentPassword: password, newPassword: next },
    browser,
  );
  expect(await readSession(old)).toBeNull();
  expect((await readSession(token))?.member.id).toBe(cast.amina.id);
  expect(await lastEvent('member.password_changed')).toMatchObject({ actorId: cast.amina.id });
  const attempt = { email: cast.amina.email, address: '192.0.2.8', userAgent: '', previousToken: null };
  expect(await signInWithPassword({ ...attempt, password })).toMatchObject({ reason: 'wrong' });
  expect(await signInWithPassword({ ...attempt, password: next })).toMatchObject({ ok: true });
});

test('a password is changed only by who knows it, and not to a poor one', async () => {
  const browser = { address: '192.0.2.8', userAgent: 'Safari' };
  const good = 'le train de 6 h part sans moi';
  await expect(
    changePassword(cast.amina, { currentPassword: 'guess', newPassword: good }, browser),
  ).rejects.toMatchObject({
    fields: { currentPassword: ['password_wrong'] },
  });
  await expect(
    changePassword(cast.amina, { currentPassword: password, newPassword: 'short' }, browser),
  ).rejects.toMatchObject({
    fields: { newPassword: ['password_short'] },
  });
});

test('name, language and theme are one’s own, and an event says what they were', async () => {
  await changePreferences(cast.amina, { name: 'Amina Berrada', language: 'ar', theme: 'dark' });
  expect(await lastEvent('member.preferences_changed')).toMatchObject({
    actorId: cast.amina.id,
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
    await createSession(db(), cast.amina.id, 'Firefox'),
    await createSession(db(), cast.amina.id, 'Safari'),
  ];
  const hers = await createSession(db(), cast.malika.id, 'Firefox');
  await signOutEverywhere(cast.amina);
  expect(await Promise.all(mine.map(readSession))).toEqual([null, null]);
  expect(await readSession(hers)).not.toBeNull();
  expect(await lastEvent('member.signed_out_everywhere')).toMatchObject({ actorId: cast.amina.id });
  expect(
    await db()
      .select()
      .from(sessions)
      .where(and(eq(sessions.memberId, cast.amina.id))),
  ).toEqual([]);
});
