import { expect, test } from 'vitest';
import { guessLanguage, ownLanguage } from './language.ts';

test.each([
  ['fr', 'Les familles sont arrivées dans la nuit et ont reçu des couvertures avec l’aide de la commune.'],
  ['en', 'The families arrived at night and were given blankets with the help of the town.'],
  ['es', 'Las familias llegaron de noche y recibieron mantas con la ayuda de la comunidad.'],
  ['ar', 'وصلت العائلات ليلا وحصلت على أغطية بمساعدة البلدة، وفق منظمة IOM.'],
  ['de', 'Die Familien sind in der Nacht angekommen und haben mit Hilfe der Stadt Decken bekommen.'],
  ['pt', 'As famílias não chegaram durante a noite e receberam cobertores com a ajuda do município.'],
])('%s', (code, text) => {
  const guess = guessLanguage(text);
  expect(guess.code).toBe(code);
  expect(guess.sure).toBeGreaterThan(0.3);
});

test('nothing to go by is no language', () => {
  expect(guessLanguage('1234 — !')).toEqual({ code: null, sure: 0 });
  expect(guessLanguage('Здравствуйте')).toEqual({ code: null, sure: 0 });
});

test('a language the newsroom does not publish in is not one of ours', () => {
  expect(ownLanguage({ code: 'de', sure: 1 })).toBeNull();
  expect(ownLanguage({ code: 'ar', sure: 1 })).toBe('ar');
});
