import type { Page } from '@playwright/test';

/**
 * What is wrong with how a page of one column lies on a narrow screen: words outside it, a number to dial that a line
 * from right to left would turn round, and keys that go another way than the eye.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const rtl = document.documentElement.dir === 'rtl';
    const wide = document.documentElement.clientWidth;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const parent = text.parentElement;
      if (!words || !parent || parent.closest('style, script, option, .vh, .help caption, .skip, .scroll'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { width, left, right } of range.getClientRects())
        if (width > 0 && (left < -1 || right > wide + 1)) faults.push(`outside: “${words.slice(0, 40)}”`);
      if (rtl && /\+\d+(?: \d+){2}/.test(words) && getComputedStyle(parent).direction === 'rtl')
        faults.push(`turned round: “${words.slice(0, 60)}”`);
    }
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, select, input')].filter(
      (it) => it.checkVisibility() && it.getAttribute('type') !== 'hidden' && !it.closest('.skip, .scroll'),
    );
    const start = ({ left, right }: DOMRect) => (rtl ? wide - right : left);
    for (const [at, stop] of stops.entries()) {
      const [before, here] = [stops[at - 1]?.getClientRects()[0], stop.getClientRects()[0]];
      // The cells of a row stand in its middle.
      if (!before || !here || stops[at - 1]?.closest('tr') === (stop.closest('tr') ?? false)) continue;
      const back = Math.abs(here.top - before.top) < 4 && start(here) < start(before) - 2;
      if (here.bottom <= before.top + 1 || back) faults.push(`keys go back to “${stop.textContent?.trim()}”`);
    }
    return [...new Set(faults)];
  });
}
