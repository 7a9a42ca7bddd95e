import type { Browser, BrowserContext, Page } from '@playwright/test';
import { browserCookies, type SignedIn } from '../stage/sign-in.ts';
import { type Acknowledged, letter, type WriterRecord } from './record.ts';

type Given = {
  number: number;
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
  readonly #acknowledged: Acknowledged[] = [];
  #clientId = '';
  #typed = 0;
  #isResting = true;
  #busy: Promise<void> = Promise.resolve();

  private static async pageFor(browser: Browser, { who, url, release }: Given) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await context.addCookies(browserCookies(who, url));
    const page = await context.newPage();
    await page.goto(`${url}/desk/releases/${release}`);
    await page.locator('.sheet[contenteditable=true]').waitFor();
    return { context, page };
  }

  static async open(browser: Browser, given: Given): Promise<BrowserWriter> {
    const { context, page } = await BrowserWriter.pageFor(browser, given);
    return new BrowserWriter(given, context, page);
  }

  private constructor(given: Given, context: BrowserContext, page: Page) {
    this.#given = given;
    this.#context = context;
    this.#page = page;
    page.on('response', (answer) => {
      const asked = answer.request();
      if (asked.method() !== 'POST' || !answer.url().endsWith('/steps') || answer.status() !== 200) return;
      const { steps, clientId } = asked.postDataJSON();
      this.#clientId = clientId;
      void answer.json().then(
        ({ version }) => this.#acknowledged.push({ version, steps }),
        () => {},
      );
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

  async isAt(version: number): Promise<boolean> {
    return this.#page.evaluate((wanted) => {
      window.dispatchEvent(new Event('focus'));
      const saved = document.querySelector('header [role=status]')?.textContent ?? '';
      const sheet = document.querySelector('.sheet') as unknown as { editor: { state: object } } | null;
      const collab = sheet && (sheet.editor.state as { collab$?: { version: number } }).collab$;
      return saved.startsWith('Saved') && collab?.version === wanted;
    }, version);
  }

  async record(): Promise<WriterRecord> {
    const { sees, unsent } = await this.#page.evaluate(() => {
      const sheet = document.querySelector('.sheet') as unknown as {
        editor: { getJSON(): unknown; state: { collab$?: { unconfirmed: unknown[] } } };
      };
      return { sees: sheet.editor.getJSON(), unsent: sheet.editor.state.collab$?.unconfirmed.length ?? 0 };
    });
    const { member } = this.#given;
    return {
      name: `${member.name} (browser)`,
      memberId: member.id,
      clientId: this.#clientId,
      acknowledged: this.#acknowledged,
      sees,
      unsent,
    };
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #go(): Promise<void> {
    const { keyboard } = this.#page;
    while (!this.#isResting) {
      const chance = Math.random();
      if (chance < 0.08) await this.#elsewhere();
      else if (chance < 0.12) await keyboard.press('Enter');
      else if (chance < 0.18) await keyboard.press('Backspace');
      else if (chance < 0.22) await keyboard.press('ControlOrMeta+z');
      else if (this.#typed < 4_200)
        await keyboard.insertText(`${letter(this.#given.number, this.#typed++)}${chance > 0.8 ? ' ' : ''}`);
      await this.#page.waitForTimeout(60 + 120 * Math.random());
    }
  }

  async #elsewhere(): Promise<void> {
    const paragraphs = this.#page.locator('.sheet [data-part=body] > p');
    const count = await paragraphs.count();
    await paragraphs
      .nth(Math.floor(Math.random() * count))
      .click({ timeout: 2_000 })
      .catch(() => {});
  }
}
