import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { arabicMember } from './support/arabic.ts';
import { look } from './support/look.ts';
import { letTimeCome, type Mailed, mailsWith } from './support/mailed.ts';
import { act, addWords, expectState, headlineOf, publicAddress, read, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { said } from './support/words.ts';
import { caretIn, expectSaved } from './support/writing.ts';

test.use({ expectedErrors: [/status of 404/] });

const year = new Date().getUTCFullYear() + 1;
// What only this journey writes, on each of the two workers: its rules leave everybody else’s releases as they are.
const CARE =
  process.env.TEST_PARALLEL_INDEX === '1'
    ? 'Territories, borders or governments'
    : 'Deaths, missing people or staff security';
const REASON = 'Say how many people were on board.';
const CORRECTION = 'The first version said 31 people. There were 32.';
const ONLY_FRENCH = 'Mouettes';
const LISTS = [
  ...['/morocco/fr', '/morocco/fr/news', '/morocco/fr/feed.xml', '/morocco/fr/atom.xml'],
  ...['/morocco/fr/feed.json', '/morocco/sitemap.xml', '/morocco/news-sitemap.xml'],
];
const WITHDRAWAL = 'Cette version sera retraduite. Lisez la version anglaise.';

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const slugOf = (path: string) => path.split('/').at(-1) ?? '';
const idOf = (address: string) => address.split('/').at(-1) ?? '';

/** A queue of My day, or the list of it beside them, by its heading. */
const queue = (page: Page, title: string): Locator =>
  page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

async function expectInQueue(page: Page, title: string, headline: string): Promise<Locator> {
  await page.goto('/desk');
  const line = queue(page, title).getByRole('listitem').filter({ hasText: headline });
  await expect(line).toBeVisible();
  return line;
}

async function expectNotice(page: Page, headline: string, ...words: string[]): Promise<void> {
  await page.goto('/desk/notices');
  const newest = page.getByRole('main').getByRole('listitem').filter({ hasText: headline }).first();
  for (const each of words) await expect(newest).toContainText(each);
}

async function makeRule(
  admin: Page,
  names: { en: string; fr: string; ar: string },
  who: string,
  stage: number,
) {
  inForce.push(names.en);
  await admin.goto('/desk/rules/new');
  await admin.getByLabel('English').first().fill(names.en);
  await admin.getByLabel('Français').first().fill(names.fr);
  await admin.getByLabel('العربية').first().fill(names.ar);
  await admin.getByLabel('For which releases').selectOption({ label: 'IOM Morocco' });
  await admin.getByLabel('Who signs', { exact: true }).selectOption({ label: who });
  await admin.getByLabel('Its turn').selectOption(String(stage));
  const boxes = ['Appeal', CARE, ...(stage > 1 ? ['Names of places and borders are cleared'] : [])];
  for (const box of boxes) await admin.getByLabel(box, { exact: true }).check();
  await admin.getByRole('button', { name: 'Save the rule' }).click();
  await admin.waitForURL('**/desk/rules');
}

// A rule of this journey holds for its releases alone, and no longer than it: also when it fails.
const inForce: string[] = [];
test.afterEach(async ({ as }) => {
  const admin = await as('admin');
  for (const name of inForce.splice(0)) {
    await admin.goto('/desk/rules');
    await admin.getByRole('link', { name }).click();
    await admin.getByRole('button', { name: 'Put out of force' }).click();
    await admin.waitForURL('**/desk/rules');
  }
});

/** On the review page: signs with the keyboard alone, in whatever language the desk speaks. */
async function approveByKeys(page: Page): Promise<void> {
  const label = await said(page, 'workflow', 'acts.approve');
  const button = page.getByRole('banner').getByRole('button', { name: label, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByText(await said(page, 'releases', 'done.approve_step'))
      .or(page.getByText(await said(page, 'releases', 'done.approve'))),
  ).toBeVisible();
}

async function signAsProtection(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Les noms de lieux/ }).press('Space');
  await expect(page.getByRole('button', { name: /^Les noms de lieux/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await approveByKeys(page);
}

test('a story in two languages from the first word to its withdrawal: everybody knows what is expected of them', async ({
  as,
  browser,
}) => {
  const headline = headlineOf('Boat is found off Nador');
  const canary = headline.split(' ').at(-1) ?? '';
  const french = `Un bateau est retrouvé au large de Nador ${canary}`;
  const steps = {
    desk: { en: `Desk ${canary}`, fr: `Rédaction ${canary}`, ar: `التحرير ${canary}` },
    protection: { en: `Protection ${canary}`, fr: `Protection ${canary}`, ar: `الحماية ${canary}` },
  };
  const admin = await as('admin');
  await makeRule(admin, steps.desk, 'Whoever holds the role Editor', 1);
  await makeRule(admin, steps.protection, 'Whoever holds the role Protection focal point', 2);
  const { page: night, email: salma } = await arabicMember(browser, admin, { name: 'Salma', role: 'Editor' });
  await night.setViewportSize({ width: 390, height: 844 });
  await night.emulateMedia({ colorScheme: 'dark' });

  const writer = await as('writer');
  const address =
    await test.step('the writer writes it in English, then in French, and submits both', async () => {
      const english = await write(writer, headline, 'Rescuers found a boat off Nador.');
      await writer.getByRole('tab', { name: 'Details' }).click();
      const details = writer.locator('#details');
      await details.getByText('Change details').click();
      await details.getByLabel('Kind').selectOption({ label: 'Appeal' });
      await details.getByLabel(CARE).check();
      await details.getByRole('button', { name: 'Save details' }).click();
      await expect(writer.getByText('Details saved.')).toBeVisible();
      await act(writer, 'Submit for review');
      await expectState(writer, 'In review');
      return english;
    });
  const frenchAddress = await test.step('and in French', async () => {
    await writer.getByRole('tab', { name: 'Details' }).click();
    await writer.getByRole('button', { name: 'Start in Français' }).click();
    await writer.waitForURL(
      (url) => /releases\/[0-9a-f-]{36}$/.test(url.pathname) && url.pathname !== address,
    );
    await expect(writer.getByRole('toolbar', { name: 'Text' })).toBeVisible();
    await caretIn(writer, 'Headline');
    await writer.keyboard.type(french);
    await caretIn(writer, 'Body');
    await writer.keyboard.type('Trente et une personnes étaient à bord. Mouettes autour.');
    await expectSaved(writer);
    const own = new URL(writer.url()).pathname;
    await act(writer, 'Submit for review');
    await expectState(writer, 'In review');
    await expectInQueue(writer, 'My texts with others', headline);
    await expectInQueue(writer, 'My texts with others', french);
    return own;
  });

  await test.step('the editor is asked in Arabic, on a phone, and sends the English back with a reason', async () => {
    const line = await expectInQueue(night, await said(night, 'desk', 'my_day.waiting'), headline);
    await look(night, 'ar-my-day');
    await expectNotice(night, headline, await said(night, 'mail', 'submitted.expected'));
    await look(night, 'ar-notices');
    await night.goto('/desk');
    await line.getByRole('link', { name: headline }).click();
    await night.waitForURL(`**${address}/review`);
    await look(night, 'ar-review');
    await act(night, await said(night, 'workflow', 'acts.send_back'));
    const dialog = night.getByRole('dialog');
    await dialog.getByLabel(await said(night, 'releases', 'acts.send_back.label')).fill(REASON);
    await look(night, 'ar-send-back');
    await expectAccessible(night);
    await dialog
      .getByRole('button', { name: await said(night, 'workflow', 'acts.send_back'), exact: true })
      .click();
    await expect(night.getByText(await said(night, 'releases', 'done.send_back'))).toBeVisible();
  });

  await test.step('the writer finds it under what came back, with the reason, mends it and submits again', async () => {
    const line = await expectInQueue(writer, 'Returned to me', headline);
    await expect(line).toContainText(REASON);
    await expectNotice(writer, headline, 'Salma sent back', REASON, 'Change the text and submit it again.');
    await writer.goto(address);
    await expect(writer.getByText(REASON)).toBeVisible();
    await addWords(writer, ' It carried 31 people.');
    await act(writer, 'Submit for review');
    await expectState(writer, 'In review');
  });

  await test.step('the editor approves both at night: by keys, with targets a thumb can hit', async () => {
    for (const one of [address, frenchAddress]) {
      await night.goto(`${one}/review`);
      await expect(night.locator('ol.steps')).toContainText(steps.desk.ar);
      const acts = night.getByRole('banner').getByRole('button').filter({ visible: true });
      for (const button of await acts.all()) {
        const box = await button.boundingBox();
        expect(
          Math.min(box?.width ?? 0, box?.height ?? 0),
          (await button.textContent()) ?? '',
        ).toBeGreaterThanOrEqual(44);
      }
      expect(await night.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await expectAccessible(night);
      await look(night, `ar-approve-${one === address ? 'en' : 'fr'}`);
      await approveByKeys(night);
    }
    await look(night, 'ar-approved');
  });

  const focal = await as('protection');
  await focal.goto('/desk');
  await test.step('protection, asked by rule, confirms and signs in French', async () => {
    await expectInQueue(focal, await said(focal, 'desk', 'my_day.waiting'), headline);
    await look(focal, 'fr-my-day');
    await expectNotice(focal, headline, await said(focal, 'mail', 'stepApproved.expected'));
    await look(focal, 'fr-notices');
    for (const one of [address, frenchAddress]) {
      await focal.goto(`${one}/review`);
      await look(focal, `fr-review-${one === address ? 'en' : 'fr'}`);
      await signAsProtection(focal);
    }
  });

  const publisher = await as('publisher');
  await test.step('the publisher sets one embargo for both: 06:00 in Morocco', async () => {
    await expectInQueue(publisher, 'Ready to publish', french);
    await look(publisher, 'en-my-day-publisher');
    for (const one of [address, frenchAddress]) {
      await publisher.goto(one);
      await publisher.getByRole('banner').getByRole('button', { name: 'Set embargo', exact: true }).click();
      const dialog = publisher.getByRole('dialog');
      if (one === address) {
        await dialog.getByLabel('In which zone').selectOption('Africa/Casablanca');
        await dialog.getByLabel('Day', { exact: true }).fill(`${year}-01-19`);
        await dialog.getByLabel('Time', { exact: true }).fill('06:00');
      } else await expect(dialog.getByLabel('Time', { exact: true })).toHaveValue('06:00');
      await look(publisher, `en-embargo-${one === address ? 'en' : 'fr'}`);
      await dialog.getByRole('button', { name: 'Set embargo' }).click();
      await expectState(publisher, 'Under embargo');
    }
    await writer.goto('/desk');
    await expect(writer.getByRole('complementary').getByText(headline)).toBeVisible();
    await look(writer, 'en-my-day-writer-embargo');
  });

  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await test.step('an outlet in New York opens its link before the time; the link is closed and opens nothing', async () => {
    await publisher.goto(`${address}/access`);
    await look(publisher, 'en-access');
    await publisher.getByLabel('Person or outlet').fill('The Evening Tribune');
    await publisher.getByLabel('Email (optional)').fill(`desk.${canary}@tribune.example`);
    await publisher.getByLabel('Their time zone').selectOption('America/New_York');
    await publisher.getByRole('button', { name: 'Make the link' }).click();
    await expect(publisher.getByText('The link for The Evening Tribune')).toBeVisible();
    await expect(publisher.getByText('Hand it to The Evening Tribune and nobody else.')).toBeVisible();
    await look(publisher, 'en-access-made');
    const [mail] = await mailsWith(`desk.${canary}@tribune.example`);
    expect(plain(mail?.subject ?? '')).toMatch(
      new RegExp(`^Embargoed until \\w+day 19 January ${year} at 06:00`),
    );
    expect(plain(mail?.text ?? '')).toMatch(/New York: \w+day 19 January \d+ at 0[01]:00 \(UTC−5\)/);
    const link = linkIn(mail);
    await reader.goto(link);
    await look(reader, 'reader-door');
    await reader.getByRole('button', { name: 'Read' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader.getByText('This copy is for The Evening Tribune.').last()).toBeVisible();
    await look(reader, 'reader-text');
    await publisher.goto(`${address}/access`);
    await expect(publisher.getByText('Opened once')).toBeVisible();
    await look(publisher, 'en-access-opened');
    await publisher.getByRole('button', { name: 'Close the link of The Evening Tribune' }).click();
    await expect(publisher.getByText(/^Closed by /)).toBeVisible();
    expect((await reader.goto(link))?.status()).toBe(404);
    await look(reader, 'reader-over');
  });

  const [path, frenchPath] = await test.step('the embargo lifts by itself, for both at once', async () => {
    await letTimeCome(idOf(address), idOf(frenchAddress));
    await publisher.goto(address);
    await expect(async () => {
      await publisher.reload();
      await expectState(publisher, 'Published');
    }).toPass();
    const english = await publicAddress(publisher);
    await publisher.goto(frenchAddress);
    await expectState(publisher, 'Published');
    await expectNotice(writer, headline, 'Nothing more is expected of you.');
    await look(writer, 'en-notices-writer');
    return [english, await publicAddress(publisher)];
  });

  await test.step('a number was wrong: the correction goes the same way', async () => {
    await writer.goto(address);
    await act(writer, 'Start correction');
    await expectState(writer, 'Published', 'Draft');
    await addWords(writer, ' Another person was found later.');
    await act(writer, 'Submit for review');
    await expectState(writer, 'Published', 'In review');
    await expectInQueue(night, await said(night, 'desk', 'my_day.waiting'), headline);
    await night.goto(`${address}/review`);
    await look(night, 'ar-review-correction');
    await approveByKeys(night);
    await focal.goto(`${address}/review`);
    await signAsProtection(focal);
    expect(await read(browser, path)).not.toContain('Another person');
  });

  await test.step('whoever publishes it is asked whether the French is concerned, and has to answer', async () => {
    await expectInQueue(publisher, 'Ready to publish', headline);
    await publisher.goto(address);
    await publisher.getByRole('banner').getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = publisher.getByRole('dialog');
    await look(publisher, 'en-correction');
    await dialog.getByLabel('What is corrected?').fill(CORRECTION);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expectAccessible(publisher);
    await look(publisher, 'en-correction-unanswered');
    await expect(dialog.getByLabel('What is corrected?')).toHaveValue(CORRECTION);
    await dialog.getByLabel('Is the version in French concerned too?').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(publisher.getByText('Published. Readers find it at its address.')).toBeVisible();
    const page = await read(browser, path);
    expect(page).toMatch(new RegExp(`${headline}Corrected on [\\s\\S]*${CORRECTION}`));
    await expectNotice(writer, headline, 'published a correction of', CORRECTION);
    await expectNotice(writer, french, CORRECTION, 'Start a correction or ask for its withdrawal');
    await look(writer, 'en-notices-concerned');
    await expectInQueue(writer, 'To look at again', french);
    await look(writer, 'en-my-day-concerned');
    await writer.goto(frenchAddress);
    await expect(
      writer.getByText('The version in English was corrected, and this one is said to be concerned'),
    ).toBeVisible();
    await look(writer, 'en-concerned');
  });

  await test.step('the French is withdrawn, the English stays', async () => {
    await publisher.goto(frenchAddress);
    await publisher.getByRole('banner').getByRole('button', { name: 'Withdraw', exact: true }).click();
    const dialog = publisher.getByRole('dialog');
    await dialog.getByLabel('Explanation for readers').fill(WITHDRAWAL);
    await dialog.getByLabel('Is the version in English concerned too?').selectOption({ index: 2 });
    await look(publisher, 'en-withdraw');
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expectState(publisher, 'Withdrawn');
    await look(publisher, 'en-withdrawn');
    await expectNotice(writer, french, WITHDRAWAL, 'Do not use or send it any more.');
    expect(await read(browser, frenchPath)).toContain(WITHDRAWAL);
    expect(await read(browser, path)).toContain(CORRECTION);
    await reader.goto(path);
    await look(reader, 'public-en');
    await reader.goto(frenchPath);
    await look(reader, 'public-fr');
    await expect(reader.getByRole('link', { name: 'English' }).first()).toBeVisible();
    await reader.goto(path);
    await expect(reader.getByRole('link', { name: 'Français' })).toHaveCount(0);
    const answers = await Promise.all(LISTS.map(async (list) => (await reader.request.get(list)).text()));
    for (const text of answers) expect(text).not.toContain(ONLY_FRENCH);
    for (const feed of answers.slice(2)) expect(feed).not.toContain(slugOf(frenchPath));
    await reader.goto(`/morocco/fr/news?q=${canary}`);
    const line = reader.getByRole('main').getByRole('listitem').filter({ hasText: french });
    await expect(line).toContainText('Retiré le');
  });

  await test.step('each mail said who did what, why and what is expected, in their language, with a link that opens', async () => {
    const mails = await mailsWith(canary);
    const people: Record<string, { page: Page; told: string[] }> = {
      [salma]: { page: night, told: ['للمراجعة: EN', 'للمراجعة: EN', 'للمراجعة: EN', 'للمراجعة: FR'] },
      'protection@demo.example': {
        page: focal,
        told: ['Votre étape : EN', 'Votre étape : EN', 'Votre étape : FR'],
      },
      'publisher@demo.example': {
        page: publisher,
        told: [
          ...['Approved: EN', 'Approved: EN', 'Approved: FR'],
          ...['For review: EN', 'For review: EN', 'For review: EN', 'For review: FR'],
        ],
      },
      'writer@demo.example': {
        page: writer,
        told: [
          ...['Approved: EN', 'Approved: EN', 'Approved: FR', 'Corrected: EN', 'Look at it again: FR'],
          ...['Published: EN', 'Published: FR', 'Sent back: EN'],
          ...['Under embargo: EN', 'Under embargo: FR', 'Withdrawn: FR'],
        ],
      },
    };
    for (const [recipient, { page, told }] of Object.entries(people)) {
      const theirs = mails.filter((mail) => mail.recipient === recipient);
      const subjects = theirs.map(({ subject }) =>
        plain(subject).replace(headline, 'EN').replace(french, 'FR'),
      );
      expect([recipient, subjects.sort()]).toEqual([recipient, told]);
      const links = new Set(theirs.map(linkIn));
      for (const link of links) expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
    }
    const body = (recipient: string, subject: string) =>
      plain(
        mails.find((mail) => mail.recipient === recipient && mail.subject.startsWith(subject))?.text ?? '',
      );
    expect(body('writer@demo.example', 'Sent back')).toContain(
      `Dear Nadia Berrada-Sofi,\n\nSalma sent back “${headline}” (English), for the reason below.\n\n` +
        `Change the text and submit it again.\n\n> ${REASON}\n\nOpen the text\n`,
    );
    expect(body('writer@demo.example', 'Corrected')).toContain(`> ${CORRECTION}`);
    expect(body('writer@demo.example', 'Look at it again')).toContain(
      `Leïla Senhajine corrected this story in English and says that “${french}” (Français) is concerned too.`,
    );
    expect(body('writer@demo.example', 'Under embargo')).toContain(`until 19 January ${year} at 06:00`);
    expect(body('writer@demo.example', 'Approved')).toContain('Nothing more is expected of you');
    expect(body('publisher@demo.example', 'Approved')).toContain(
      'Publish it, schedule it, or set its embargo.',
    );
    expect(body('protection@demo.example', 'Votre étape')).toContain('Salma a approuvé une étape de');

    // the same mail in the outbox, from right to left
    const arabic = mails.find(({ recipient }) => recipient === salma);
    await admin.goto(`/desk/outbox/${arabic?.id}`);
    const shown = admin.locator('main pre');
    await expect(shown).toHaveAttribute('dir', 'rtl');
    await expect(shown).toContainText('المطلوب قراءة النص ثم الموافقة عليه أو إعادته مع ذكر السبب.');
  });
  await context.close();
});

function linkIn(mail: Mailed | undefined): string {
  const [link = ''] = /https?:\S+/.exec(mail?.text ?? '') ?? [];
  return new URL(link).pathname;
}
