import { expect, test } from 'vitest';
import { documentSchema } from '../../../documents/schema.ts';
import { cutDocument } from '../../cut/document.ts';
import { NOTHING_KNOWN } from '../../known.ts';
import { newsroomChecker } from '../../newsroom-checker.ts';

type Json = { type: string; [key: string]: unknown };
const text = (words: string, lang?: string): Json => ({
  type: 'text',
  text: words,
  ...(lang ? { marks: [{ type: 'lang', attrs: { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' } }] } : {}),
});
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content });

function guarded(...body: Json[]): string[] {
  const doc = documentSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline', content: [text('Des familles attendent à la frontière')] },
      { type: 'body', content: body },
      { type: 'endMatter' },
    ],
  });
  return newsroomChecker()(cutDocument(doc, 'fr'), {
    language: 'fr',
    date: '2026-11-23',
    known: { ...NOTHING_KNOWN, people: { staff: [], consents: [] } },
  })
    .filter(({ kind }) => kind === 'protection')
    .map(({ severity, rule, text: words }) => `${severity} ${rule} [${words}]`);
}

test('Lina is found in a sentence of another language, where it stands', () => {
  const marked = paragraph(text('Elle dit : '), text('Lina Haddad, 15, from the coast, waits.', 'en'));
  expect(guarded(marked)).toEqual(['block minor-age [15]']);
  expect(guarded(paragraph(text('وصل سليم، 14 عاما، أمس', 'ar')))).toEqual(['block minor-age [14 عاما]']);
  const unmarked = paragraph(
    text('Fatou, 24, left her village with her sister and walked to the sea for three days.'),
  );
  expect(guarded(unmarked)).toEqual(['block named-person [Fatou]']);
});

test('Fatoumata is found in a caption and in the words for those who do not see the picture', () => {
  const image = (attrs: object): Json => ({ type: 'image', attrs });
  const named = ['block named-person [Fatoumata]'];
  expect(guarded(image({ alt: 'Fatoumata, 24 ans, devant sa maison.' }))).toEqual(named);
  expect(guarded(image({ caption: 'Fatoumata, 24 ans, devant sa maison.' }))).toEqual(named);
  expect(guarded(image({ caption: 'Nadia, 14 ans, devant sa maison.' }))).toEqual([
    'block minor-age [14 ans]',
  ]);
});

test('the age of a child is found beside the name of whoever speaks', () => {
  const quote = (attrs: object): Json => ({
    type: 'quote',
    attrs,
    content: [paragraph(text('Nous attendons depuis hier.'))],
  });
  const child = guarded(quote({ speaker: 'Nadia', title: '14 ans, lycéenne', organisation: '' }));
  expect(child).toContain('block minor-age [14 ans]');
  const head = { speaker: 'Anke Falk', title: 'cheffe de mission', organisation: 'OIM' };
  expect(guarded(quote(head))).toEqual([]);
});
