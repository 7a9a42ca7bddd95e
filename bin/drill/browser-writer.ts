import type { Browser, BrowserContext, CDPSession, Page, Response } from '@playwright/test';
import { browserCookies, type SignedIn } from '../stage/sign-in.ts';
import { chanceOf, upTo } from './chance.ts';
import { type Deed, deeds, nothingDone } from './deeds.ts';
import { type Acknowledged, type Commented, letter, type WriterRecord } from './record.ts';

type Given = {
  number: number;
  seed: number;
  member: { id: string; name: string };
  who: SignedIn;
  url: string;
  release: string;
};

/** A writer at a real browser, by keyboard. What is acknowledged is what its own requests were answered. */
export class BrowserWriter {
  readonly #given: Given;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #keys: CDPSession;
  readonly #chance: () => number;
  readonly #deeds: Iterator<Deed, never>;
  readonly #acknowledged: Acknowledged[] = [];
  readonly #commented = new Map<string, Commented>();
  readonly #did = nothingDone();
  #typed = 0;
  #isResting = true;
  #loads = 0;
  #busy: Promise<void> = Promise.resolve();

  static async open(browser: Browser, given: Given): Promise<BrowserWriter> {
    const { who, url, release } = given;
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await context.addCookies(browserCookies(who, url));
    const page = await context.newPage();
    const writer = new BrowserWriter(given, context, page, await context.newCDPSession(page));
    await page.goto(`${url}/desk/releases/${release}`);
    await page.locator('.sheet[contenteditable=true]').waitFor();
    await writer.#noteWhatIsTaken();
    return writer;
  }

  private constructor(given: Given, context: BrowserContext, page: Page, keys: CDPSession) {
    this.#given = given;
    this.#context = context;
    this.#page = page;
    this.#keys = keys;
    this.#chance = chanceOf(given.seed + given.number);
    this.#deeds = deeds(this.#chance);
    page.on('response', (answer) => this.#hear(answer));
    page.on('domcontentloaded', () => {
      this.#loads += 1;
    });
  }

  write(): void {
    this.#isResting = false;
    this.#busy = this.#go();
  }

  async rest(): Promise<void> {
    this.#isResting = true;
    await this.#busy;
  }

  /** Whether everything is saved and said, the text stands at this version, and as many comments are shown. */
  async isAt(version: number, threads: number): Promise<boolean> {
    const seen = await this.#seen();
    return seen.saved.startsWith('Saved') && seen.version === version && seen.threads === threads;
  }

  /** Where it stands, in a few words. */
  async state(): Promise<string> {
    return `${this.#given.member.name}: ${JSON.stringify(await this.#seen())}, ${this.#loads} loads, ${this.#page.url()}`;
  }

  async record(): Promise<WriterRecord> {
    const { sees, unsent, took } = await this.#page.evaluate(() => {
      const sheet = document.querySelector('.sheet') as unknown as {
        editor: { getJSON(): unknown; state: { collab$?: { unconfirmed: unknown[] } } };
      };
      const { tookHere } = globalThis as unknown as { tookHere: Set<string> };
      return {
        sees: sheet.editor.getJSON(),
        unsent: sheet.editor.state.collab$?.unconfirmed.length ?? 0,
        took: [...tookHere],
      };
    });
    const { member, number } = this.#given;
    return {
      name: member.name,
      number,
      memberId: member.id,
      acknowledged: this.#acknowledged,
      commented: [...this.#commented.values()],
      sees,
      unsent: unsent + this.#did.comment - this.#commented.size,
      took,
      did: this.#did,
    };
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #hear(answer: Response): void {
    const asked = answer.request();
    if (asked.method() !== 'POST' || !answer.ok()) return;
    const path = new URL(answer.url()).pathname;
    if (path.endsWith('/threads')) {
      const { id: thread, comment } = asked.postDataJSON();
      this.#commented.set(comment.id, { thread, comment: comment.id, words: comment.words });
    }
    if (path.endsWith('/steps')) {
      const { steps, clientId } = asked.postDataJSON();
      void answer.json().then(
        ({ version }) => this.#acknowledged.push({ clientId, version, steps }),
        () => {},
      );
    }
  }

  // What its member takes out of the text is what they see there; what others take comes as theirs.
  #noteWhatIsTaken(): Promise<void> {
    return this.#page.evaluate(() => {
      type Doc = { content: { size: number }; textBetween(from: number, to: number): string };
      type Change = { docChanged: boolean; before: Doc; doc: Doc; getMeta(name: string): unknown };
      const sheet = document.querySelector('.sheet') as unknown as {
        editor: { on(event: 'transaction', hear: (it: { transaction: Change }) => void): void };
      };
      const took = new Set<string>();
      const words = (doc: Doc) => doc.textBetween(0, doc.content.size);
      Object.assign(globalThis, { tookHere: took });
      sheet.editor.on('transaction', ({ transaction: tr }) => {
        if (!tr.docChanged || tr.getMeta('rebased') !== undefined) return;
        const after = new Set(words(tr.doc));
        for (const one of words(tr.before)) if (!after.has(one)) took.add(one);
      });
    });
  }

  #seen() {
    return this.#page.evaluate(() => {
      window.dispatchEvent(new Event('focus'));
      const sheet = document.querySelector('.sheet') as unknown as { editor: { state: object } } | null;
      const collab = sheet && (sheet.editor.state as { collab$?: { version: number } }).collab$;
      const tab = document.querySelector('#tab-comments .sr-only')?.textContent ?? '';
      return {
        saved: document.querySelector('header [role=status]')?.textContent ?? '',
        version: collab?.version,
        threads: Number(/\d+/.exec(tab)?.[0] ?? 0),
      };
    });
  }

  async #go(): Promise<void> {
    while (!this.#isResting) {
      await this.#do(this.#deeds.next().value);
      await this.#page.waitForTimeout(60 + 120 * this.#chance());
    }
  }

  async #do(deed: Deed): Promise<void> {
    if (await this.#done(deed)) this.#did[deed] += 1;
  }

  async #done(deed: Deed): Promise<boolean> {
    const { keyboard } = this.#page;
    const times = 1 + upTo(3, this.#chance);
    switch (deed) {
      case 'type':
        await this.#type(times);
        if (this.#chance() < 0.3) await keyboard.press('Space');
        return true;
      case 'suggest':
      case 'strike':
        await keyboard.press('Control+Shift+E');
        if (deed === 'suggest') await this.#type(times);
        else await keyboard.press('Backspace');
        await keyboard.press('Control+Shift+E');
        return true;
      case 'delete':
        for (let time = 0; time < times; time += 1) await keyboard.press('Backspace');
        return true;
      case 'split':
        await keyboard.press('Enter');
        return true;
      case 'bold':
        await this.#select(times);
        await keyboard.press('Control+b');
        await keyboard.press('ArrowRight');
        return true;
      case 'comment':
        return this.#comment();
      case 'move':
        await keyboard.press(this.#chance() < 0.5 ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
        return true;
      case 'undo':
        await keyboard.press('Control+z');
        return true;
      case 'redo':
        await keyboard.press('Control+Shift+z');
        return true;
      case 'elsewhere':
        return this.#elsewhere();
    }
  }

  // Playwright has no keys for these letters: they come as from a keyboard that has.
  async #type(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const key = letter(this.#given.number, this.#typed++) || 'x';
      await this.#keys.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        text: key,
        unmodifiedText: key,
      });
      await this.#keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }
  }

  async #select(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.#page.keyboard.press('Shift+ArrowLeft');
  }

  async #comment(): Promise<boolean> {
    const { keyboard } = this.#page;
    await this.#select(3);
    await keyboard.press('Control+Alt+m');
    const box = this.#page.locator('textarea.comment-box:focus');
    const isOpen = await box.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) {
      await keyboard.type(`Is this so? (${this.#did.comment + 1})`);
      await keyboard.press('Control+Enter');
    }
    await this.#elsewhere();
    return isOpen;
  }

  async #elsewhere(): Promise<boolean> {
    const paragraphs = this.#page.locator('.sheet [data-part=body] > p');
    const one = paragraphs.nth(upTo(await paragraphs.count(), this.#chance));
    return one.click({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  }
}
