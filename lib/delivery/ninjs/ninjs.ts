import { createElement as h, type ReactNode } from 'react';
import { COUNTRIES, countryName } from '../../directory/countries.ts';
import { SDGS, TOPICS } from '../../directory/topics.ts';
import { toHtml } from '../../documents/html.ts';
import { dataOf } from '../../documents/nodes/data.ts';
import { plainText, summaryOf } from '../../documents/plain-text.ts';
import { renderText } from '../../documents/render.ts';
import { setSpaces } from '../../documents/spacing.ts';
import { findAll, partOf, wordsIn } from '../../documents/text.ts';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { CONTENT_TYPES } from '../../papers/forms.ts';
import { editionNumber } from '../../releases/edition.ts';
import type { PublicItem } from '../../releases/public-items.ts';
import { absolute } from '../../sites/public.ts';
import { rfc3339, writeDate } from '../../time.ts';
import { mediaTopicsOf } from './media-topics.ts';
import type { Ninjs } from './shape.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

const PAPERS = [
  { name: 'pdf', form: 'pdf', contentType: CONTENT_TYPES.pdf },
  { name: 'word', form: 'docx', contentType: CONTENT_TYPES.docx },
] as const;

/** A release as IPTC ninjs 3.1. Of a withdrawn one only the headline and the reason are passed on, not the text. */
export async function ninjsOf(item: PublicItem): Promise<Ninjs> {
  const { release, site, href, corrections } = item;
  const { language, details, doc } = release;
  const t = translator(language, 'feeds');
  const s = translator(language, 'site');
  const zoned = (at: Date) => rfc3339(at, site.timeZone);
  const withdrawn = release.live === 'withdrawn';
  const headline = setSpaces(release.headline, language);
  const summary = setSpaces(release.standfirst.trim(), language) || summaryOf(doc, language, 200);
  const page = absolute(href);
  const notes = corrections.map(({ at, note, restored }) =>
    plain(
      restored ? 'restoration' : 'correction',
      t(restored ? 'restored' : 'corrected', { date: writeDate(at, language, site.timeZone), note }),
    ),
  );
  const dateline = partOf(doc, 'dateline');
  const located = dateline ? dataOf('dateline', dateline).place.trim() : '';
  const holder = s('names.organization');
  return tidy({
    uri: uriOf(release.id),
    standard: STANDARD,
    type: 'text',
    representationType: withdrawn ? 'partial' : 'full',
    pubStatus: withdrawn ? 'canceled' : 'usable',
    language,
    version: editionNumber(release),
    firstCreated: zoned(release.firstPublishedAt),
    versionCreated: zoned(release.withdrawnAt ?? release.publishedAt),
    title: headline,
    headlines: [plain('main', headline)],
    descriptions: [
      ...(withdrawn
        ? [plain('withdrawal', release.withdrawalText ?? '')]
        : [plain('summary', summary), ...notes]),
    ].filter(({ value }) => value),
    bodies: withdrawn ? [] : await bodiesOf(item),
    by: holder,
    slugline: release.slug,
    located: located || undefined,
    places: placesOf(details.countries, located, language),
    subjects: subjectsOf(item),
    genres: [{ name: s(`kinds.${details.kind}`), literal: details.kind }],
    infoSources: [
      { name: holder, role: 'publisher', uri: 'https://www.iom.int/', contactInfo: contactsOf(item) },
    ],
    copyrightHolder: holder,
    copyrightNotice: t('copyright', { year: zoned(release.firstPublishedAt).slice(0, 4), holder }),
    usageTerms: t('usage', { holder }),
    altIds: [
      { role: 'reference', value: details.reference },
      { role: 'address', value: page },
    ],
    renditions: [
      { name: 'page', href: page, contentType: 'text/html' },
      { name: 'text', href: `${page}.txt`, contentType: 'text/plain' },
      ...(withdrawn
        ? []
        : PAPERS.map(({ name, form, contentType }) => ({ name, href: `${page}.${form}`, contentType }))),
    ],
    associations: item.others.map((other) => ({
      uri: uriOf(other.id),
      name: setSpaces(other.headline, other.language),
      rel: other.rel,
      type: 'text',
      representationType: 'partial',
      pubStatus: 'usable',
      language: other.language,
      title: setSpaces(other.headline, other.language),
      renditions: [{ name: 'page', href: absolute(other.href), contentType: 'text/html' }],
    })),
  });
}

/** What machines are told of a release that was taken away: nothing of what it said, not even its address. */
export function ninjsOfRemoved(gone: { releaseId: string; language: Language; at: Date }): Ninjs {
  return {
    uri: uriOf(gone.releaseId),
    standard: STANDARD,
    type: 'text',
    representationType: 'partial',
    pubStatus: 'canceled',
    language: gone.language,
    versionCreated: rfc3339(gone.at),
  };
}

const uriOf = (id: string) => `urn:uuid:${id}`;
const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });

async function bodiesOf({ release, corrections, site, over }: PublicItem) {
  const { language, doc, about, details } = release;
  const beside = { about, facts: details.facts, over };
  const t = translator(language, 'feeds');
  const notes: ReactNode[] = corrections.map(({ at, note, restored }) =>
    h(
      'p',
      { key: at.getTime() },
      h(
        'strong',
        null,
        t(restored ? 'restored' : 'corrected', { date: writeDate(at, language, site.timeZone), note }),
      ),
    ),
  );
  const text = plainText(doc, language, beside);
  const counts = { charCount: [...text].length, wordCount: wordsIn(text) };
  const html = await toHtml(...notes, renderText(doc, language, beside));
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: html },
    { ...plain('text', text), ...counts },
  ];
}

function placesOf(countries: readonly string[], located: string, language: Language) {
  return [
    ...(located ? [{ name: located, rel: 'dateline' }] : []),
    ...countries.map((code) => {
      const iso3 = COUNTRIES.find(({ iso2 }) => iso2 === code)?.iso3;
      return {
        name: countryName(code, language),
        rel: 'about',
        ...(iso3 && { uri: `http://cvx.iptc.org/iso3166-1a3/${iso3}` }),
        literal: code,
      };
    }),
  ];
}

// Our own topics and projects, the Sustainable Development Goals, and where there is one the topic that newsrooms know them by.
function subjectsOf({ release: { details, language }, projects }: PublicItem) {
  const t = translator(language, 'topics');
  const named = translator(language, 'feeds');
  return [
    ...mediaTopicsOf(details.topics).map(({ code, name }) => ({
      name: named(`mediaTopics.${name}`),
      rel: 'about',
      uri: `http://cv.iptc.org/newscodes/mediatopic/${code}`,
      literal: `medtop:${code}`,
    })),
    ...TOPICS.filter((topic) => details.topics.includes(topic)).map((topic) => ({
      name: t(`names.${topic}`),
      rel: 'about',
      uri: `urn:newsroom:topic:${topic}`,
      literal: topic,
    })),
    ...SDGS.filter((goal) => details.sdgs.includes(goal)).map((goal) => ({
      name: t(`sdgs.${goal}`),
      rel: 'about',
      uri: `http://metadata.un.org/sdg/${goal}`,
      literal: `sdg:${goal}`,
    })),
    ...projects.map(({ id, name }) => ({
      name,
      rel: 'about',
      uri: `urn:newsroom:project:${id}`,
      literal: `project:${id}`,
    })),
  ];
}

function contactsOf({ release: { doc, language } }: PublicItem) {
  return findAll(doc, 'contact').flatMap((node) => {
    const { office, name, role, email, phone } = dataOf('contact', node);
    const who = { role: role || undefined, lang: language, name: [name, office].filter(Boolean).join(', ') };
    return [
      ...(email ? [{ type: 'email' as const, ...who, value: email }] : []),
      ...(phone ? [{ type: 'phone' as const, ...who, value: phone }] : []),
    ];
  });
}

// What is empty is not said.
function tidy(full: Ninjs): Ninjs {
  return JSON.parse(
    JSON.stringify(full, (_key, value: unknown) =>
      Array.isArray(value) && value.length === 0
        ? undefined
        : typeof value === 'string'
          ? value.toWellFormed()
          : value,
    ),
  );
}
