import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { translations } from '#db/schema/parity.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { newsArticle } from './news-article.ts';
import { findRelease } from './public.ts';

testDatabase({ demo: true });
let rows: ReleaseRow[] = [];
beforeAll(async () => {
  rows = (await db().select().from(releases)).filter(({ live }) => live === 'published');
});

type Other = { '@type': string; inLanguage: string; url: string };
type Article = {
  [name: string]: unknown;
  url: string;
  datePublished: string;
  dateModified: string;
  workTranslation?: Other[];
  translationOfWork?: Other;
  correction?: { '@type': string; datePublished: string; text: string }[];
};

async function articleOf({ siteKey, language, slug }: ReleaseRow): Promise<Article> {
  const found = await findRelease(siteKey, language, slug ?? '');
  if (found.state !== 'live') throw new Error('not live');
  return JSON.parse(newsArticle(found.view));
}

// What schema.org and Google's guide to articles ask of a NewsArticle.
test('every published release is a NewsArticle by the rules, in its language, with its other languages', async () => {
  const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
  let corrected = 0;
  for (const row of rows) {
    const article = await articleOf(row);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: row.language,
      headline: expect.stringMatching(/./),
      author: { '@type': 'Organization', name: expect.any(String), url: 'https://www.iom.int/' },
      publisher: { '@type': 'Organization' },
      datePublished: expect.stringMatching(RFC3339),
      dateModified: expect.stringMatching(RFC3339),
      mainEntityOfPage: article.url,
      image: [`${article.url}.png`],
    });
    expect(Date.parse(article.dateModified)).toBeGreaterThanOrEqual(Date.parse(article.datePublished) - 1000);
    const others = [article.workTranslation ?? [], article.translationOfWork ?? []].flat();
    for (const other of others) expect(new URL(other.url).pathname).toContain(`/${other.inLanguage}/news/`);
    for (const { '@type': type, datePublished, text } of article.correction ?? []) {
      corrected += 1;
      expect([type, datePublished, text !== '']).toEqual([
        'CorrectionComment',
        expect.stringMatching(RFC3339),
        true,
      ]);
    }
    expect(JSON.stringify(article)).not.toMatch(/:(?:null|\[\]|"")[,}]/);
  }
  expect(corrected).toBeGreaterThan(0);
});

test('a translation names the text it was translated from, and that one names its translations', async () => {
  const story = Map.groupBy(rows, ({ storyId }) => storyId);
  const [source, translation] = [...story.values()].find((all) => all.length > 1) ?? [];
  if (!source || !translation) throw new Error('no story in two languages');
  await db().delete(translations);
  await db()
    .insert(translations)
    .values({ releaseId: translation.id, sourceId: source.id, seenVersion: 0, seenBy: source.createdBy });
  const [from, to] = [await articleOf(source), await articleOf(translation)];
  expect(to.translationOfWork).toEqual({
    '@type': 'NewsArticle',
    inLanguage: source.language,
    url: from.url,
  });
  expect((to.workTranslation ?? []).map(({ url }) => url)).not.toContain(from.url);
  expect((from.workTranslation ?? []).map(({ url }) => url)).toContain(to.url);
  expect(from.translationOfWork).toBeUndefined();
});
