import { expect, test } from 'vitest';
import { hashPassword, needsRehash, passwordProblem, verifyPassword } from './password.ts';

const amina = ['Amina Berrada', 'amina.berrada@iom.example'];

test.each([
  ['fourteen chars', 'password_short'],
  ['a'.repeat(1025), 'password_long'],
  ['ç'.repeat(600), 'password_long'],
  ['aaaaaaaaaaaaaaaaaaaa', 'password_common'],
  ['1234567890123456', 'password_common'],
  ['qwertyuiopasdfghjkl', 'password_common'],
  ['Password123Password', 'password_common'],
  ['P@ssw0rd!P@ssw0rd!', 'password_common'],
  ['correct horse battery staple'.replaceAll(' ', ''), 'password_common'],
  ['IOM-Newsroom-2026!', 'password_common'],
  ['UnitedNations2026', 'password_common'],
  ['aminaberrada1990', 'password_common'],
  ['Amina.Berrada.IOM', 'password_common'],
  ['motdepasse12345', 'password_common'],
  ['contraseña-segura', 'password_common'],
  ['iloveyou iloveyou', 'password_common'],
  ['abcabcabcabcabcabc', 'password_common'],
  ['azertyuiop123456', 'password_common'],
])('%s: %s', (password, problem) => {
  expect(passwordProblem(password, amina)).toBe(problem);
});

test.each([
  'seven grey herons over Larache',
  'le train de 6 h part sans moi',
  'ثلاثة قوارب زرقاء عند الفجر',
  'xK9#vQ2!mZ7$wR4',
  'كتاب كتاب أزرق وقلم طويل',
])('%s is a password of its own', (password) => {
  expect(passwordProblem(password, amina)).toBeNull();
});

test('a password is verified exactly as it was given', async () => {
  const stored = await hashPassword('seven grey herons over Larache');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(needsRehash(stored)).toBe(false);
  expect(await verifyPassword(stored, 'seven grey herons over Larache')).toBe(true);
  expect(await verifyPassword(stored, 'Seven grey herons over Larache')).toBe(false);
  expect(await verifyPassword(stored, 'seven grey herons over Larache ')).toBe(false);
});

test('the same letters in another Unicode form are another password', async () => {
  const composed = 'été à Tétouan, encore'.normalize('NFC');
  const stored = await hashPassword(composed);
  expect(await verifyPassword(stored, composed.normalize('NFD'))).toBe(false);
});

test('without a hash nothing is right, not even the dummy', async () => {
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});

test('a hash made with less is to be made again', () => {
  expect(needsRehash('$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA')).toBe(true);
});
