import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { everything } from '#lib/documents/draw/sample.ts';
import type { EmbargoView } from '#lib/embargo/line.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { releaseText } from '#lib/releases/release-text.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { ReleasePage } from './release-page.tsx';

const embargo: EmbargoView = {
  at: new Date('2026-11-24T06:00:00Z'),
  zone: 'Africa/Casablanca',
  site: { zone: 'Africa/Casablanca', name: 'Maroc' },
  reader: { name: 'The Evening Tribune', zone: 'America/New_York' },
};

const view = (language: Language): ReleaseView => ({
  id: 'r',
  site: {
    key: 'morocco',
    names: { en: 'Morocco' },
    tagline: '',
    country: 'MA',
    languages: ['fr', 'ar', 'en'],
    timeZone: 'Africa/Casablanca',
    facts: {},
  },
  language,
  kind: 'press_release',
  reference: 'MAR-2026-041',
  version: '',
  doc: everything,
  about: '',
  countries: [],
  topics: [],
  publishedAt: null,
  updatedAt: null,
  corrections: [],
  withdrawal: null,
  embargo,
  headline: 'x',
  summary: 'x',
  versions: [],
  textHref: null,
  address: 'http://localhost/morocco/en/news/x',
  readAlso: [],
});

const FIRST: Record<Language, string> = {
  en: 'Embargoed until Tuesday 24\u00a0November 2026 at 06:00 (Maroc,\u00a0UTC)',
  fr: 'Sous embargo jusqu’au mardi 24\u00a0novembre 2026 à 6\u00a0h (Maroc,\u00a0UTC)',
  es: 'Bajo embargo hasta el martes 24\u00a0de noviembre de 2026 a las 6.00 (Maroc,\u00a0UTC)',
  ar: 'يُحظر النشر حتى الثلاثاء 24\u00a0تشرين الثاني/نوفمبر 2026، 06:00 (Maroc،\u00a0UTC)',
};

test.each(LANGUAGES)('the embargo line stands first on the page and in the plain text, in %s', (language) => {
  const page = renderToStaticMarkup(<ReleasePage view={view(language)} />);
  const words = page.replaceAll(/<[^>]+>/g, '');
  expect(words.startsWith(FIRST[language])).toBe(true);
  expect(releaseText(view(language)).startsWith(FIRST[language])).toBe(true);
  for (const form of [words, releaseText(view(language))]) {
    expect(form.indexOf('New York')).toBeLessThan(form.indexOf('MAR-2026-041'));
    expect(form).toMatch(/UTC[−]5/);
  }
});

test('whose copy it is stands before the text and at its end, where paper repeats it on every page', () => {
  const page = renderToStaticMarkup(<ReleasePage view={view('en')} />);
  expect(page.split('This copy is for The Evening Tribune.')).toHaveLength(3);
  expect(page).toContain('class="copy-of"');
  expect(page).not.toContain('Draft: not public');
});
