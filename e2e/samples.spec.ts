import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Member } from './support/members.ts';
import { expect, test } from './support/test.ts';
import { said } from './support/words.ts';
import { settled } from './support/writing.ts';

const folder = join(import.meta.dirname, '../../shared/samples');

/** Who brings a file in, who signs and publishes it, and what the importer could not know. */
type Sample = {
  file: string;
  by: Member;
  site: 'morocco' | 'global';
  signs: Member;
  publishes: Member;
  dateline?: { place: string; country: string; date: string };
  /** Why its signer leaves a finding that blocks as it is. */
  leaves?: string;
};

const SAMPLES: Sample[] = [
  {
    file: '000_4de56a7441c0c87d.txt',
    by: 'writer',
    site: 'morocco',
    signs: 'editor',
    publishes: 'publisher',
    dateline: { place: 'Oujda', country: 'MA', date: '2018-03-02' },
  },
  {
    file: '001_b0ae43e218122d97.txt',
    by: 'hq.writer',
    site: 'global',
    signs: 'hq.editor',
    publishes: 'hq.publisher',
  },
  {
    file: '002_8eb9a027cb9769ba.txt',
    by: 'editor',
    site: 'morocco',
    signs: 'publisher',
    publishes: 'publisher',
    dateline: { place: 'Rabat', country: 'MA', date: '2017-06-02' },
  },
  {
    file: '003_53e9ef3c38853847.txt',
    by: 'writer',
    site: 'morocco',
    signs: 'editor',
    publishes: 'publisher',
    dateline: { place: 'Genève', country: 'CH', date: '2022-03-01' },
    leaves: 'Le bureau de Bratislava confirme que ce numéro répond.',
  },
  {
    file: '004_494ad50bb0dd950f.txt',
    by: 'writer',
    site: 'morocco',
    signs: 'editor',
    publishes: 'publisher',
    dateline: { place: 'Rabat', country: 'MA', date: '2022-03-31' },
  },
];

const NOTE = 'La première version ne disait pas où la distribution a eu lieu.';
const STANDFIRST = 'Des couvertures et des kits ont été remis à Oujda.';
const WHY = 'Les chiffres sont dépassés. Une nouvelle version suivra.';

test('five releases from other sites are imported, corrected, signed by somebody else, published, and read on a phone', async ({
  as,
  browser,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: the samples belong to no repository
  test.skip(!existsSync(folder), `the sample files are not at ${folder}`);
  test.setTimeout(300_000);

  const pages = new Map<Member, Page>();
  const desk = async (member: Member): Promise<Page> => {
    const page = pages.get(member) ?? (await as(member));
    pages.set(member, page);
    return page;
  };
  const reader = await phone(browser);
  const done: { draft: string; address: string }[] = [];

  for (const sample of SAMPLES) {
    await test.step(sample.file, async () => {
      const writer = await desk(sample.by);
      const draft = await importDraft(writer, sample);
      await correct(writer, sample);
      const signer = await desk(sample.signs);
      if (sample.leaves) await leave(signer, draft, sample.leaves);
      await act(writer, 'submit');
      await expectOwnTextRefused(writer);

      await signer.goto(draft);
      await act(signer, 'approve');
      const publisher = await desk(sample.publishes);
      await publisher.goto(draft);
      const headline = (await publisher.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
      await act(publisher, 'publish');
      done.push({ draft, address: await findAndRead(reader, sample, headline) });
    });
  }

  const [corrected, , , withdrawn] = done;
  if (!corrected || !withdrawn) throw new Error('five releases were to be published');

  await test.step('one is corrected', async () => {
    const writer = await desk('writer');
    await writer.goto(corrected.draft);
    await act(writer, 'start');
    await writer.getByRole('textbox', { name: await said(writer, 'editor', 'regions.standfirst') }).click();
    await settled(writer);
    await writer.keyboard.type(STANDFIRST);
    await expectSaved(writer);
    await act(writer, 'submit');
    const editor = await desk('editor');
    await editor.goto(corrected.draft);
    await act(editor, 'approve');
    const publisher = await desk('publisher');
    await publisher.goto(corrected.draft);
    await act(publisher, 'publish', { correction: NOTE });

    await reader.goto(corrected.address);
    await expect(reader.getByText(NOTE)).toBeVisible();
    await expect(reader.getByText(STANDFIRST)).toBeVisible();
    for (const feed of await feedsOf(reader, 'morocco')) expect(feed).toContain(STANDFIRST);
  });

  await test.step('another is withdrawn', async () => {
    const publisher = await desk('publisher');
    await publisher.goto(withdrawn.draft);
    await act(publisher, 'withdraw', { text: WHY });

    expect((await reader.goto(withdrawn.address))?.status()).toBe(200);
    await expect(reader.getByText(WHY)).toBeVisible();
    for (const feed of await feedsOf(reader, 'morocco')) expect(feed).not.toContain(withdrawn.address);
  });
});

async function importDraft(page: Page, { file, site }: Sample): Promise<string> {
  await page.goto('/desk/import');
  await page.getByLabel(await said(page, 'import', 'desk.choose_files')).setInputFiles(join(folder, file));
  const article = page.getByRole('article', { name: file });
  await expect(article.getByLabel(await said(page, 'import', 'fields.siteKey'))).toHaveValue(site);
  await expect(article.getByLabel(await said(page, 'import', 'fields.language'))).toHaveValue('fr');
  await article.getByRole('button', { name: await said(page, 'import', 'desk.make_draft') }).click();
  const link = article.getByRole('link', { name: await said(page, 'import', 'desk.open_draft') });
  const draft = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL(`**${draft}`);
  return draft;
}

/** What the importer could not find: place, country and date. */
async function correct(page: Page, { dateline }: Sample): Promise<void> {
  if (!dateline) return;
  const field = async (key: string) => page.getByLabel(await said(page, 'editor', key), { exact: true });
  await (await field('dateline.place')).fill(dateline.place);
  await (await field('fields.country')).selectOption(dateline.country);
  await (await field('dateline.date')).fill(dateline.date);
  await expectSaved(page);
}

/** Leaves what stands in the way as it is, as somebody who may sign. */
async function leave(page: Page, draft: string, why: string): Promise<void> {
  await page.goto(`${draft}?finding=block`);
  const found = page.getByRole('region', { name: await said(page, 'checks', 'severities.block') });
  await found.getByRole('button', { name: await said(page, 'checks', 'left.leave') }).click();
  await found.getByLabel(await said(page, 'checks', 'left.reason')).fill(why);
  await found.getByRole('button', { name: await said(page, 'checks', 'left.save'), exact: true }).click();
  await expect(found).toHaveCount(0);
}

/** Presses the button of an act and, where it asks first, fills in its dialog and presses it there. */
async function act(page: Page, name: string, fill: Record<string, string> = {}): Promise<void> {
  const label = await said(page, 'workflow', `acts.${name}`);
  await page.getByRole('button', { name: label, exact: true }).first().click();
  if (['publish', 'withdraw'].includes(name)) {
    const dialog = page.getByRole('dialog');
    for (const [field, text] of Object.entries(fill)) await dialog.locator(`[name="${field}"]`).fill(text);
    await dialog.getByRole('button', { name: label, exact: true }).click();
  }
  await page.waitForURL(new RegExp(`[?&]done=${name}\\b`));
}

/** Whoever wrote it is not offered to sign it, or is told why not; a plain writer never is. */
async function expectOwnTextRefused(page: Page): Promise<void> {
  const approve = page.getByRole('button', {
    name: await said(page, 'workflow', 'acts.approve'),
    exact: true,
  });
  if ((await approve.count()) === 0) return;
  await expect(approve.first()).toHaveAttribute('aria-disabled', 'true');
  await expect(approve.first()).toHaveAccessibleDescription(
    await said(page, 'workflow', 'reasons.wrote_part'),
  );
}

async function expectSaved(page: Page): Promise<void> {
  const saved = page.getByRole('status').filter({ hasText: await said(page, 'editor', 'saved.saved') });
  await expect(saved).toBeVisible();
}

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr' });
  return context.newPage();
}

/** Finds a release in the French list and the three feeds and reads its page. */
async function findAndRead(page: Page, { site }: Sample, headline: string): Promise<string> {
  await page.goto(`/${site}/fr/news`);
  await page.getByRole('link', { name: headline }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const address = new URL(page.url()).pathname;
  for (const feed of await feedsOf(page, site)) expect(feed).toContain(address);
  return address;
}

function feedsOf(page: Page, site: string): Promise<string[]> {
  const feeds = ['feed.xml', 'atom.xml', 'feed.json'].map(async (name) => {
    const response = await page.request.get(`/${site}/fr/${name}`);
    expect(response.status()).toBe(200);
    return response.text();
  });
  return Promise.all(feeds);
}
