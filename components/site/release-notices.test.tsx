import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { everything } from '#lib/documents/draw/sample.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { ReleaseNotices } from './release-notices.tsx';

const view = (language: Language, more: Partial<ReleaseView>): ReleaseView => ({
  id: 'r',
  site: {
    key: 'morocco',
    names: {},
    tagline: '',
    country: 'MA',
    languages: ['fr', 'ar'],
    timeZone: 'Africa/Casablanca',
    facts: {},
  },
  language,
  kind: 'press_release',
  reference: 'MAR-2024-001',
  version: '1',
  doc: everything,
  about: '',
  countries: [],
  topics: [],
  publishedAt: new Date('2024-01-10T09:00:00Z'),
  updatedAt: null,
  corrections: [],
  withdrawal: null,
  headline: '',
  summary: '',
  versions: [],
  textHref: null,
  address: '',
  readAlso: [],
  ...more,
});
const words = (language: Language, more: Partial<ReleaseView>) =>
  renderToStaticMarkup(<ReleaseNotices view={view(language, more)} />).replaceAll(/<[^>]+>/g, ' ');

const OLD: Record<Language, string> = {
  en: 'More than 3 years old',
  fr: 'Texte de plus de 3 ans',
  es: 'Texto de hace más de 3 años',
  ar: 'مضى على هذا النص أكثر من 3 أعوام',
};

test.each(LANGUAGES)(
  'a text of three years says that its figures and contacts may be outdated, in %s',
  (language) => {
    expect(words(language, { age: 3 })).toContain(OLD[language]);
    expect(words(language, { age: 2 })).not.toContain(OLD[language]);
    expect(words(language, {})).not.toContain(OLD[language]);
  },
);

test('a newsroom may say sooner or never that a text is old; of a withdrawn one that is enough', () => {
  const site = { ...view('en', {}).site, oldAfter: 1 };
  expect(words('en', { age: 1, site })).toContain('More than a year old');
  expect(words('en', { age: 9, site: { ...site, oldAfter: null } })).not.toContain('old');
  const withdrawal = { at: new Date('2026-01-10T09:00:00Z'), text: 'The figures were wrong.' };
  expect(words('en', { age: 9, withdrawal })).not.toContain('years old');
});

test('what is said of a correction is set like French', () => {
  const note = { at: new Date('2026-01-10T09:00:00Z'), note: 'Le nombre exact : 1 264 !', restored: false };
  expect(words('fr', { corrections: [note] })).toContain('Le nombre exact\u00a0: 1\u202f264\u202f!');
});

test('a number to call keeps its order in an Arabic notice, and gets no spaces of its own', () => {
  const withdrawal = { at: new Date('2026-01-10T09:00:00Z'), text: 'خطأ (للاستفسار: +212 5 37 65 28 81).' };
  const page = renderToStaticMarkup(<ReleaseNotices view={view('ar', { withdrawal })} />);
  expect(page).toContain('<bdi dir="ltr">+212 5 37 65 28 81</bdi>).');
});
