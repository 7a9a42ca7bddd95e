import type { Metadata } from 'next';
import { countryName } from '../directory/countries.ts';
import { translator } from '../i18n/translate.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { CONTENT_TYPES } from '../papers/forms.ts';
import { keyOf } from '../papers/key-of.ts';
import { SHARE_SIZE, shareAlt, shareOf } from '../papers/share-of.ts';
import { topicsOf } from '../releases/news-article.ts';
import type { LanguageLink, ReleaseView, SiteView } from '../releases/view.ts';
import { rfc3339 } from '../time.ts';
import { absolute } from './public.ts';
import { pageTitle, siteTitle } from './titles.ts';

// Open Graph wants a territory; none of these is meant as one.
const OG_LOCALES: Record<Language, string> = { en: 'en_GB', fr: 'fr_FR', es: 'es_ES', ar: 'ar_AR' };

/** What a page that is not there says of itself: its title, and that nobody should list it. */
export function noMetadata(site: SiteView | null, language: Language, why: 'missing' | 'gone'): Metadata {
  const title = translator(language, 'site')(`${why}.title`);
  return { title: site ? pageTitle(title, site, language) : title, robots: { index: false } };
}

/** Title, canonical address, languages and feeds of a front page. */
export function frontMetadata(site: SiteView, language: Language): Metadata {
  const title = siteTitle(site, language);
  const description = site.tagline || translator(language, 'feeds')('description', { site: title });
  return {
    title,
    description,
    alternates: {
      canonical: absolute(`/${site.key}/${language}`),
      languages: languagesOf(site.languages.map((it) => ({ language: it, href: `/${site.key}/${it}` }))),
      types: feedsOf(site, language),
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url: absolute(`/${site.key}/${language}`),
      siteName: title,
      locale: OG_LOCALES[language],
    },
  };
}

/** The same for a page every site has, such as its contacts. */
export function sitePageMetadata(
  site: SiteView,
  language: Language,
  { title, page }: { title: string; page: string },
): Metadata {
  const pathIn = (it: Language) => `/${site.key}/${it}/${page}`;
  return {
    title: pageTitle(title, site, language),
    alternates: {
      canonical: absolute(pathIn(language)),
      languages: languagesOf(site.languages.map((it) => ({ language: it, href: pathIn(it) }))),
    },
  };
}

/** The same for a list. `path` is after `/news`, `query` what the reader chose; a choice is followed but not indexed. */
export function listMetadata(
  site: SiteView,
  language: Language,
  list: { title: string; path: string; query: string; indexed: boolean; feed?: string },
): Metadata {
  const pathIn = (it: Language) => `/${site.key}/${it}/news${list.path}${list.query && `?${list.query}`}`;
  return {
    title: pageTitle(list.title, site, language),
    description: translator(language, 'feeds')('description', { site: siteTitle(site, language) }),
    alternates: {
      canonical: absolute(pathIn(language)),
      languages: languagesOf(site.languages.map((it) => ({ language: it, href: pathIn(it) }))),
      types: feedsOf(site, language, list.feed),
    },
    robots: list.indexed ? undefined : { index: false, follow: true },
  };
}

/** The same for a release. What was withdrawn stays readable but is not listed by search engines. */
export function releaseMetadata(view: ReleaseView): Metadata {
  const { address, language, site, versions } = view;
  return {
    title: pageTitle(view.headline, site, language),
    description: view.summary || undefined,
    alternates: {
      canonical: address,
      // nobody is led to what was withdrawn, so it leads nowhere: one-sided links count for nothing
      languages: view.withdrawal ? {} : languagesOf(versions),
      types: feedsOf(site, language),
    },
    robots: view.withdrawal ? { index: false, follow: true } : undefined,
    openGraph: {
      type: 'article',
      title: view.headline,
      description: view.summary || undefined,
      url: address,
      siteName: siteTitle(site, language),
      locale: OG_LOCALES[language],
      alternateLocale: versions.filter((it) => it.language !== language).map((it) => OG_LOCALES[it.language]),
      publishedTime: view.publishedAt ? rfc3339(view.publishedAt, site.timeZone) : undefined,
      images: [pictureOf(view)],
      modifiedTime: view.updatedAt ? rfc3339(view.updatedAt, site.timeZone) : undefined,
      section: translator(language, 'site')(`kinds.${view.kind}`),
      tags: [...topicsOf(view), ...view.countries.map((code) => countryName(code, language))],
    },
    twitter: { card: 'summary_large_image' },
  };
}

// The picture of the link: another address for another picture, so that nobody goes on showing the old one.
function pictureOf(view: ReleaseView) {
  const url = `${view.address}.png?v=${keyOf('png', view).slice(0, 8)}`;
  return { url, ...SHARE_SIZE, type: CONTENT_TYPES.png, alt: shareAlt(shareOf(view)) };
}

/** Every version and itself, and one default: English where it exists, else the first in the usual order. */
export function languagesOf(versions: readonly LanguageLink[]): Record<string, string> {
  const byOrder = LANGUAGES.flatMap((it) => versions.filter(({ language }) => language === it));
  const links = byOrder.map(({ language, href }) => [language, absolute(href)]);
  const [first] = byOrder;
  return Object.fromEntries(first ? [...links, ['x-default', absolute(first.href)]] : links);
}

function feedsOf(site: SiteView, language: Language, chosen = '') {
  const query = chosen && `?${chosen}`;
  const home = `/${site.key}/${language}`;
  const title = translator(language, 'feeds')('title', { site: siteTitle(site, language) });
  return {
    'application/rss+xml': [{ url: absolute(`${home}/feed.xml${query}`), title }],
    'application/atom+xml': [{ url: absolute(`${home}/atom.xml${query}`), title }],
    'application/feed+json': [{ url: absolute(`${home}/feed.json${query}`), title }],
  };
}
