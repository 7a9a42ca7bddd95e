import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

test.each([
  ["L'OIM répond : « oui » ; et après ?", 'L’OIM répond_: «_oui_»~; et après~?'],
  ['58 400 personnes et 1 234 567 dollars', '58~400_personnes et 1~234~567_dollars'],
  ['en 2026 la part est de 68 %, n° 5, à 9 h 30', 'en 2026 la part est de 68_%, n°_5, à 9_h_30'],
])('French: %s', (typed, set) => expect(shown(typeset('fr', typed))).toBe(set));

test('Spanish binds thousands and units, and leaves years and colons alone', () => {
  expect(shown(typeset('es', '58 400 personas en 2026: «sí»'))).toBe('58~400_personas en 2026: «sí»');
});

test('English and Arabic stay as typed', () => {
  expect(typeset('en', 'It is 5 : 4')).toBe('It is 5 : 4');
  expect(typeset('ar', '42 وسيطًا')).toBe('42 وسيطًا');
});
