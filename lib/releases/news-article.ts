import { countryName } from '../directory/countries.ts';
import { TOPICS } from '../directory/topics.ts';
import { writeDateline } from '../documents/dateline.ts';
import { dataOf } from '../documents/nodes/data.ts';
import type { NodeJson } from '../documents/parse.ts';
import { findAll, partOf } from '../documents/text.ts';
import { translator } from '../i18n/translate.ts';
import { plainDrawing, shownAt } from '../media/shown.ts';
import { absolute } from '../sites/public.ts';
import { rfc3339 } from '../time.ts';
import type { ReleaseView } from './view.ts';

/**
 * A release as schema.org NewsArticle, ready for a script element of JSON-LD: `<` is escaped, so no word of a
 * writer can end the element. There is no class for press releases; the Organization is the author.
 */
export function newsArticle(view: ReleaseView): string {
  const { address, corrections, doc, language, publishedAt, site, updatedAt, versions } = view;
  const dateline = partOf(doc, 'dateline');
  const zoned = (at: Date) => rfc3339(at, site.timeZone);
  const organization = {
    '@type': 'Organization',
    name: translator(language, 'site')('names.organization'),
    url: 'https://www.iom.int/',
  };
  const others = versions
    .filter((it) => it.language !== language)
    .map((it) => ({ '@type': 'NewsArticle', inLanguage: it.language, url: absolute(it.href) }));
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `urn:uuid:${view.id}`,
    url: address,
    mainEntityOfPage: address,
    headline: view.headline,
    description: view.summary || undefined,
    inLanguage: language,
    datePublished: publishedAt ? zoned(publishedAt) : undefined,
    dateModified: updatedAt ? zoned(updatedAt) : undefined,
    dateline: dateline
      ? (writeDateline(dataOf('dateline', dateline), language)?.replace(/\u00a0–$/, '') ?? undefined)
      : undefined,
    author: organization,
    publisher: organization,
    contentLocation: view.countries.map((code) => ({
      '@type': 'Country',
      name: countryName(code, language),
    })),
    translationOfWork: others.find((it) => it.inLanguage === view.translatedFrom),
    workTranslation: others.filter((it) => it.inLanguage !== view.translatedFrom),
    keywords: topicsOf(view).join(', ') || undefined,
    image: [...picturesOf(doc), `${address}.png`],
    identifier: view.reference,
    isAccessibleForFree: true,
    correction: corrections
      .filter(({ restored }) => !restored)
      .map(({ at, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: zoned(at),
        text: note,
      })),
  };
  return JSON.stringify(article, withoutEmpty).replaceAll('<', '\\u003c');
}

// The pictures of the text first, then the one that is drawn for shared links.
function picturesOf(doc: NodeJson): object[] {
  return findAll(doc, 'image').flatMap((node) => {
    const shown = shownAt(node);
    const drawing = shown && plainDrawing(shown, 1920);
    if (!shown || !drawing) return [];
    const { caption, credit } = dataOf('image', node);
    return [
      {
        '@type': 'ImageObject',
        url: absolute(`${shown.base}${drawing.name}`),
        width: drawing.width,
        height: drawing.height,
        caption: caption || undefined,
        creditText: credit || undefined,
        copyrightNotice: shown.copyright || undefined,
      },
    ];
  });
}

/** What a release is about, in words. */
export function topicsOf({ topics, language }: Pick<ReleaseView, 'topics' | 'language'>): string[] {
  const t = translator(language, 'topics');
  return TOPICS.filter((topic) => topics.includes(topic)).map((topic) => t(`names.${topic}`));
}

function withoutEmpty(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
