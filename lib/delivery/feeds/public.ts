import { createHash } from 'node:crypto';
import { createElement as h } from 'react';
import { countryName } from '../../directory/countries.ts';
import { projectNames } from '../../directory/public.ts';
import { SDGS, TOPICS } from '../../directory/topics.ts';
import { toHtml } from '../../documents/html.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { summaryOf } from '../../documents/plain-text.ts';
import { renderText } from '../../documents/render.ts';
import { setSpaces } from '../../documents/spacing.ts';
import { findAll } from '../../documents/text.ts';
import { env } from '../../env.ts';
import { translator } from '../../i18n/translate.ts';
import { type Language, nameLanguage } from '../../languages.ts';
import { plainDrawing, shownAt } from '../../media/shown.ts';
import { type Choice, queryOf } from '../../releases/choice.ts';
import { nameChosen, nameSdg } from '../../releases/choice-names.ts';
import { readNewest } from '../../releases/public-feed.ts';
import type { PublicItem } from '../../releases/public-items.ts';
import type { SiteView } from '../../releases/view.ts';
import { absolute } from '../../sites/public.ts';
import { siteTitle } from '../../sites/titles.ts';
import { writeDate } from '../../time.ts';
import type { Feed, FeedItem, Scheme } from './feed.ts';

const LENGTH = 20;

/** By what a feed can be chosen. */
export type FeedChoice = Pick<Choice, 'kind' | 'country' | 'topic' | 'project'>;

/** The feed of a newsroom in one language: its newest releases, all of them or those of a kind, country, topic or project. */
export async function readFeed(
  site: SiteView,
  language: Language,
  { file, before, ...choice }: FeedChoice & { file: string; before?: string },
): Promise<Feed> {
  const newest = await readNewest(site, language, { ...choice, before }, LENGTH);
  const t = translator(language, 'feeds');
  const s = translator(language, 'site');
  const names = await projectNames(choice.project ? [choice.project] : [], language);
  const chosen = (['kind', 'topic', 'country', 'project'] as const).flatMap(
    (name) => nameChosen(name, choice, language, names) ?? [],
  );
  const query = queryOf(choice);
  const name = siteTitle(site, language);
  const items = await Promise.all(newest.items.map(itemOf));
  const address = `/${site.key}/${language}/${file}`;
  const page = (cursor?: string | null) => {
    const asked = new URLSearchParams(query);
    if (cursor) asked.set('before', cursor);
    return absolute(`${address}${asked.size ? `?${asked}` : ''}`);
  };
  const times = [...items.map((it) => it.updatedAt), ...newest.removed.map(({ at }) => at)];
  return {
    id: feedId(`${site.key}/${language}?${query}`),
    language,
    title: t('title', { site: [name, ...chosen].join(s('document.comma')) }),
    description: t('description', { site: name }),
    author: s('names.organization'),
    home: absolute(`/${site.key}/${language}${chosen.length ? `/news?${query}` : ''}`),
    self: page(before),
    next: newest.next && page(newest.next),
    hub: chosen.length || before ? null : (env().WEBSUB_HUB ?? null),
    updatedAt: times.length ? new Date(Math.max(...times.map((at) => at.getTime()))) : null,
    changedAt: newest.changedAt,
    items,
    removed: newest.removed,
  };
}

async function itemOf(item: PublicItem): Promise<FeedItem> {
  const { release, href, over } = item;
  const { language, doc, details } = release;
  return {
    id: release.id,
    url: absolute(href),
    title: setSpaces(release.headline, language),
    summary: setSpaces(release.standfirst.trim(), language) || summaryOf(doc, language, 200),
    html: await toHtml(
      ...corrections(item),
      renderText(doc, language, { about: release.about, facts: details.facts, over }),
    ),
    image: imageOf(doc),
    publishedAt: release.firstPublishedAt,
    updatedAt: release.publishedAt,
    categories: categoriesOf(item),
  };
}

// The one that stands for the release elsewhere, else the first.
function imageOf(doc: NodeJson): string | null {
  const pictures = findAll(doc, 'image');
  const lead = pictures.find(({ attrs }) => attrs?.lead === true) ?? pictures[0];
  const shown = lead && shownAt(lead);
  const drawing = shown && plainDrawing(shown);
  return shown && drawing ? `${shown.base}${drawing.name}` : null;
}

function categoriesOf({ release: { details, language }, projects }: PublicItem): FeedItem['categories'] {
  const topics = translator(language, 'topics');
  const all: [Scheme, string, string][] = [
    ['kind', details.kind, translator(language, 'site')(`kinds.${details.kind}`)],
    ...details.countries.map((it): [Scheme, string, string] => ['country', it, countryName(it, language)]),
    ...TOPICS.filter((it) => details.topics.includes(it)).map((it): [Scheme, string, string] => [
      'topic',
      it,
      topics(`names.${it}`),
    ]),
    ...SDGS.filter((it) => details.sdgs.includes(it)).map((it): [Scheme, string, string] => [
      'sdg',
      String(it),
      nameSdg(it, language),
    ]),
    ...projects.map(({ id, name }): [Scheme, string, string] => ['project', id, name]),
    ['language', language, nameLanguage(language, language)],
  ];
  return all.map(([scheme, term, label]) => ({ scheme, term, label }));
}

function corrections({ corrections, release: { language }, site: { timeZone } }: PublicItem) {
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
