import { expect, test } from 'vitest';
import { setSpaces, spaced } from './spacing.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');
const french = (text: string) => shown(setSpaces(text, 'fr'));

test('French typed with plain spaces is set with the no-break ones of the United Nations', () => {
  expect(french('Qui appeler ? Voici : « le 12 500 ; vite ! »')).toBe(
    'Qui appeler^? Voici~: «~le 12^500^; vite^!~»',
  );
  expect(french('1 264 personnes, soit 68 % en 2026 selon le rapport n° 4')).toBe(
    '1^264~personnes, soit 68~% en 2026 selon le rapport n°~4',
  );
  expect(french('le 1er mars à 15 h 20')).toBe('le 1er~mars à 15~h~20');
});

test('what was typed without a space, or with another one, gets the right one', () => {
  expect(french('Vraiment? «Oui»: bien sûr\u00a0!')).toBe('Vraiment^? «~Oui~»~: bien sûr^!');
  expect(french('Vraiment\u202f?')).toBe('Vraiment^?');
});

test('addresses, hours and numbers to dial stay as they were typed', () => {
  for (const text of [
    'https://example.org/a?b=1:2;c',
    'presse@example.org',
    '10:30',
    '+212 537 000 140',
    '0800 000 101',
    'A/RES/73/195',
    'S/2026/12:4',
  ])
    expect(french(text)).toBe(text);
});

test('Spanish binds thousands and nouns; English and Arabic stay as they are', () => {
  expect(shown(setSpaces('58 400 personas, ¿quién? 20 %', 'es'))).toBe('58^400~personas, ¿quién? 20~%');
  for (const language of ['en', 'ar'] as const)
    expect(setSpaces('10 500 ! « x »', language)).toBe('10 500 ! « x »');
});

test('a phrase in another language keeps the spaces of its own, a link to dial keeps its number', () => {
  const text = (words: string, type?: string, attrs?: Record<string, unknown>) => ({
    type: 'text',
    text: words,
    ...(type && { marks: [{ type, attrs }] }),
  });
  const doc = {
    type: 'paragraph',
    content: [
      text('Oui ! '),
      text('Really ?', 'lang', { lang: 'en', dir: 'ltr' }),
      text('800 000 101', 'link', { href: 'tel:+34800000101' }),
    ],
  };
  expect(spaced(doc, 'fr').content?.map((node) => shown(node.text ?? ''))).toEqual([
    'Oui^! ',
    'Really ?',
    '800 000 101',
  ]);
  const reached = {
    type: 'paragraph',
    content: [text('58 400', 'figure', { id: 'a' }), text(' personas en 2026 o más')],
  };
  expect(shown(spaced(reached, 'es').content?.[1]?.text ?? '')).toBe('~personas en 2026 o más');
  const figure = { type: 'keyFigure', attrs: { value: '1 264', label: 'personnes ?', id: 'a ?' } };
  expect(spaced(figure, 'fr').attrs).toEqual({ value: '1\u202f264', label: 'personnes\u202f?', id: 'a ?' });
});
