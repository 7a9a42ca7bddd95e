import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { env } from '#lib/env.ts';
import type { Deed } from '../drill/deeds.ts';
import { ScriptWriter } from '../drill/script-writer.ts';
import { CHROMIUM_FLAGS } from '../stage/chromium.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { hireWriters, startDraft } from '../stage/people.ts';
import { browserCookies, type SignedIn, signIn } from '../stage/sign-in.ts';
import { withDatabase } from '../with-database.ts';
import { type Figure, figure } from './figure.ts';
import { longDocument } from './long-document.ts';
import type { Setting } from './run.ts';

const WORDS = 10_000;
const STROKES = 200;
const OPENINGS = 7;
const OTHERS = 8;
const TYPING: readonly Deed[] = ['type', 'delete'];

/** How fast one writes in a long release, how soon it is open, and how soon others see a keystroke. */
export async function editor({ port, say }: Setting): Promise<Figure[]> {
  const home = env().NEWSROOM_HOME;
  const url = `http://localhost:${port}`;
  const newsroom = new OwnNewsroom({ home, port, url });
  // Without a screen's clock: what is measured is the work for a keystroke, not the wait for the next refresh.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || undefined,
    args: [...CHROMIUM_FLAGS, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  await newsroom.start();
  try {
    return await withDatabase(async () => {
      const members = await hireWriters(OTHERS + 2);
      const [first] = members;
      if (!first) throw new Error('nobody writes');
      const people = await Promise.all(
        members.map(async (member) => ({ member, who: await signIn(url, home, member.email) })),
      );
      const long = await startDraft(first, 'A long report', longDocument(WORDS));
      const short = await startDraft(first, 'Together', longDocument(400));
      const busy = await startDraft(first, 'All at once', longDocument(400));
      return [
        ...(await opening(browser, url, people, long.id, say)),
        ...(await keystrokes(browser, url, people, long.id, say)),
        ...(await otherScreens(browser, url, people, short, { name: 'other_screen', among: TYPING }, say)),
        ...(await otherScreens(browser, url, people, busy, { name: 'other_screen_busy' }, say)),
      ];
    });
  } finally {
    await browser.close();
    await newsroom.stop();
  }
}

type People = { member: { id: string; name: string }; who: SignedIn }[];

async function pageOf(browser: Browser, url: string, people: People, index: number): Promise<Page> {
  const who = people[index]?.who;
  if (!who) throw new Error('nobody is there');
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  await context.addCookies(browserCookies(who, url));
  return context.newPage();
}

const READY = '.sheet[contenteditable=true]';

async function opening(
  browser: Browser,
  url: string,
  people: People,
  release: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  say(`opening a release of ${WORDS} words`);
  const page = await pageOf(browser, url, people, 0);
  const samples: number[] = [];
  // The first fills the browser's cache, as on the second day of a writer.
  for (let turn = 0; turn <= OPENINGS; turn++) {
    await page.goto('about:blank');
    await page.goto(`${url}/desk/releases/${release}`, { waitUntil: 'commit' });
    await page.locator(READY).waitFor();
    if (turn > 0) samples.push(await page.evaluate(() => performance.now()));
  }
  await page.context().close();
  return [figure('editor.opening_ms', 'ms', samples)];
}

async function keystrokes(
  browser: Browser,
  url: string,
  people: People,
  release: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  say(`${STROKES} keystrokes in the middle of ${WORDS} words`);
  const page = await pageOf(browser, url, people, 0);
  await page.goto(`${url}/desk/releases/${release}`);
  await page.locator(READY).waitFor();
  const middle = page.locator('.sheet [data-part=body] > p').nth(120);
  await middle.click();
  await page.evaluate(() => {
    const strokes: number[] = [];
    Object.assign(window, { strokes });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const port = new MessageChannel();
        port.port1.onmessage = () => strokes.push(performance.now() - timeStamp);
        requestAnimationFrame(() => port.port2.postMessage(0));
      },
      { capture: true },
    );
  });
  for (let stroke = 0; stroke < STROKES; stroke++) {
    await page.keyboard.press(stroke % 7 === 6 ? 'Space' : 'abcdef'.charAt(stroke % 6));
    await pause(45);
  }
  const samples = await page.evaluate(() => (window as unknown as { strokes: number[] }).strokes);
  const warm = samples.slice(10);
  await page.context().close();
  return [figure('editor.keystroke_ms', 'ms', warm), figure('editor.keystroke_p95_ms', 'ms', warm, 0.95)];
}

async function otherScreens(
  browser: Browser,
  url: string,
  people: People,
  release: Awaited<ReturnType<typeof startDraft>>,
  { name, among }: { name: string; among?: readonly Deed[] },
  say: (line: string) => void,
): Promise<Figure[]> {
  say(`keystroke to the other screen with ${OTHERS + 2} people in one release`);
  const [from, to] = await Promise.all([0, 1].map((index) => pageOf(browser, url, people, index)));
  if (!from || !to) throw new Error('nobody is there');
  for (const page of [from, to]) {
    await page.goto(`${url}/desk/releases/${release.id}`);
    await page.locator(READY).waitFor();
  }
  const scripts = people
    .slice(2)
    .map(
      ({ member, who }, index) =>
        new ScriptWriter({ seed: 1, number: index + 2, member, who, url, release, among }),
    );
  // Each of them types at the pace of a person: in bursts, with time to think.
  for (const script of scripts) script.write(1_500);
  await from.getByLabel('Headline', { exact: true }).click();
  await from.keyboard.press('End');
  await to.evaluate(() => {
    const seen = new Map<string, number>();
    Object.assign(window, { seen });
    const headline = document.querySelector('[data-part=headline]');
    new MutationObserver(() => {
      const text = headline?.textContent ?? '';
      for (const mark of text.match(/[\u4e00-\u9fff]/g) ?? [])
        if (!seen.has(mark)) {
          seen.set(mark, Number.POSITIVE_INFINITY);
          requestAnimationFrame(() => seen.set(mark, Date.now()));
        }
    }).observe(document.querySelector('.sheet') ?? document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  // Until somebody else is seen, one saves at the pace of who is alone.
  await from.locator('.face').first().waitFor();
  const typed = new Map<string, number>();
  for (let stroke = 0; stroke < 120; stroke++) {
    const mark = String.fromCodePoint(0x4e00 + stroke);
    typed.set(mark, Date.now());
    await from.keyboard.insertText(mark);
    await pause(120 + 160 * Math.random());
  }
  await pause(1_500);
  const seen = await to.evaluate(() => [...(window as unknown as { seen: Map<string, number> }).seen]);
  for (const script of scripts) script.leave();
  const samples = seen.map(([mark, at]) => at - (typed.get(mark) ?? 0));
  await Promise.all([from, to].map((page) => page.context().close()));
  say(`${samples.length} of ${typed.size} keystrokes arrived`);
  return [figure(`steps.${name}_p50_ms`, 'ms', samples), figure(`steps.${name}_ms`, 'ms', samples, 0.95)];
}
