import type { NodeJson } from '#lib/documents/parse.ts';
import { headlineOf } from '#lib/documents/text.ts';
import type { Language } from '#lib/languages.ts';
import type { ReleaseView } from '#lib/releases/view.ts';

/** A release as readers would see it, made of a document alone. */
export function viewOf(doc: NodeJson, language: Language, more: Partial<ReleaseView> = {}): ReleaseView {
  return {
    id: '7b8a8a52-3a53-4f0e-9d84-1f2b6c1d9e01',
    site: {
      key: 'morocco',
      names: { fr: 'OIM Maroc' },
      tagline: '',
      country: 'MA',
      languages: ['fr', 'ar', 'en', 'es'],
      timeZone: 'Africa/Casablanca',
      facts: {},
    },
    language,
    kind: 'press_release',
    reference: 'MA-2026-0014',
    version: '1',
    doc,
    about: 'IOM has {members} Member States.',
    countries: ['MA'],
    topics: [],
    publishedAt: new Date('2026-11-18T08:00:00Z'),
    updatedAt: new Date('2026-11-18T08:00:00Z'),
    corrections: [],
    withdrawal: null,
    headline: headlineOf(doc),
    summary: 'A summary.',
    versions: [],
    textHref: '/morocco/fr/news/title.txt',
    address: 'https://newsroom.example/morocco/fr/news/title',
    readAlso: [],
    ...more,
  };
}
