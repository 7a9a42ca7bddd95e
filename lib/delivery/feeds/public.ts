import { createHash } from 'node:crypto';
import { createElement as h } from 'react';
import { countryName } from '../../directory/countries.ts';
import { helplinesOver } from '../../directory/public.ts';
import { toHtml } from '../../documents/html.ts';
import { summaryOf } from '../../documents/plain-text.ts';
import { renderText } from '../../documents/render.ts';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { pathOf } from '../../releases/address.ts';
import { type Choice, queryOf } from '../../releases/choice.ts';
import { type FeedRelease, readNewest } from '../../releases/public-feed.ts';
import type { SiteView } from '../../releases/view.ts';
import { absolute } from '../../sites/public.ts';
import { siteTitle } from '../../sites/titles.ts';
import { writeDate } from '../../time.ts';
import type { Feed, FeedItem } from './feed.ts';

const LENGTH = 20;

/** The feed of a newsroom in one language: its newest releases, all of them or those of a kind or country. */
export async function readFeed(
  site: SiteView,
  language: Language,
  { file, ...choice }: Pick<Choice, 'kind' | 'country'> & { file: string },
): Promise<Feed> {
  const { releases, withdrawn, changedAt } = await readNewest(site, language, choice, LENGTH);
  const over = await helplinesOver(
    releases.map(({ doc }) => doc),
    site.timeZone,
  );
  const t = translator(language, 'feeds');
  const s = translator(language, 'site');
  const chosen = [
    choice.kind && s(`kinds.${choice.kind}`),
    choice.country && countryName(choice.country, language),
  ].filter((it) => it !== undefined);
  const query = queryOf(choice);
  const name = siteTitle(site, language);
  return {
    id: feedId(`${site.key}/${language}?${query}`),
    language,
    title: t('title', { site: [name, ...chosen].join(s('document.comma')) }),
    description: t('description', { site: name }),
    author: s('names.organization'),
    home: absolute(`/${site.key}/${language}${chosen.length ? `/news?${query}` : ''}`),
    self: absolute(`/${site.key}/${language}/${file}${query && `?${query}`}`),
    updatedAt: changedAt,
    items: await Promise.all(releases.map((release) => itemOf(release, site, over))),
    removed: withdrawn,
  };
}

type Over = Awaited<ReturnType<typeof helplinesOver>>;

async function itemOf(release: FeedRelease, site: SiteView, over: Over): Promise<FeedItem> {
  const { language, doc, details } = release;
  return {
    id: release.id,
    url: absolute(pathOf(site.key, language, release.slug)),
    title: release.headline,
    summary: release.standfirst.trim() || summaryOf(doc, language, 200),
    html: await toHtml(
      ...corrections(release, site),
      renderText(doc, language, { about: release.about, facts: details.facts, over }),
    ),
    publishedAt: release.firstPublishedAt,
    updatedAt: release.publishedAt,
    categories: [
      { scheme: 'kind', term: details.kind, label: translator(language, 'site')(`kinds.${details.kind}`) },
      ...details.countries.map((code) => ({
        scheme: 'country' as const,
        term: code,
        label: countryName(code, language),
      })),
    ],
  };
}

function corrections({ corrections, language }: FeedRelease, { timeZone }: SiteView) {
  const t = translator(language, 'feeds');
  return corrections.map(({ at, note, restored }) =>
    h(
      'p',
      null,
      h(
        'strong',
        null,
        t(restored ? 'restored' : 'corrected', { date: writeDate(at, language, timeZone), note }),
      ),
    ),
  );
}

// A name-based UUID (RFC 9562 version 5) of what the feed is of, so that it does not depend on the host.
function feedId(name: string): string {
  const hash = createHash('sha1').update(`newsroom feed ${name}`).digest().subarray(0, 16);
  hash.writeUInt8(((hash[6] ?? 0) & 0x0f) | 0x50, 6);
  hash.writeUInt8(((hash[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
