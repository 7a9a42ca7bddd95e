import { createHash } from 'node:crypto';
import { attribute } from './strip.ts';
import { usedRules } from './used-rules.ts';

export interface Inlined {
  html: string;
  /** Content-Security-Policy sources for the style blocks now in the page. */
  hashes: string[];
}

const stylesheets = /<link\b[^>]*\brel="stylesheet"[^>]*>/gi;

/**
 * Puts the page's stylesheets into the page, as far as it can use them, so that a reader's browser asks once and for little.
 * `read` gives the text of a path under `/_next/static/`, or undefined, and then the link stays.
 */
export function inlineStyles(page: string, read: (path: string) => string | undefined): Inlined {
  const hashes = new Set<string>();
  const html = page.replace(stylesheets, (link) => {
    const css = read(attribute(link, 'href')?.split('?')[0] ?? '');
    if (css === undefined || /<\/style/i.test(css)) return link;
    return `<style>${usedRules(css, page)}</style>`;
  });
  for (const [, css = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    hashes.add(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  }
  return { html, hashes: [...hashes] };
}
