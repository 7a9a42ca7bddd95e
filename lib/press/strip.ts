/** What a public page says about its own answer, and the page without what readers do not need. */
export interface Stripped {
  html: string;
  /** From `<meta name="x-status">`: the status the page wants, if it is one. */
  status?: number;
  /** From `<meta name="x-location">`: where a redirect leads. */
  location?: string;
  /** From `<meta name="x-keys">`: surrogate keys, separated by spaces. */
  keys?: string;
  /** From `<meta name="x-modified">`: when what it says was last changed, as HTTP writes dates. */
  modified?: string;
}

// React escapes < and > in text and attributes, so outside scripts and styles a tag is a tag.
const tokens =
  /<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>|<div hidden="">(?:<!--[\s\S]*?-->)*<\/div>|<!--[\s\S]*?-->|<(?:link|meta)\b[^>]*>/gi;

type Mark = 'status' | 'location' | 'keys' | 'modified';
const marks: Record<string, Mark> = {
  'x-status': 'status',
  'x-location': 'location',
  'x-keys': 'keys',
  'x-modified': 'modified',
};

/**
 * Takes out of a page rendered by Next everything a reader has no use for: scripts (not JSON-LD, which is data),
 * what is preloaded for them, React's comment marks and empty hidden blocks, and the page's marks for the server.
 */
export function strip(page: string): Stripped {
  const found: Partial<Record<Mark, string>> = {};
  const html = page.replace(tokens, (token) => {
    const kind = token.slice(1, 5).toLowerCase();
    if (kind === 'styl') return token;
    if (kind === 'scri') return /^<script[^>]* type="application\/ld\+json"/i.test(token) ? token : '';
    if (kind === 'link') return isForScripts(token) ? '' : token;
    if (kind === 'meta') return takeMark(token, found);
    return '';
  });
  const { status, ...rest } = found;
  return { html, ...rest, ...(isStatus(status) && { status: Number(status) }) };
}

function isForScripts(link: string): boolean {
  return (
    /\b(?:as="script"|rel="(?:modulepreload|expect)")/i.test(link) ||
    /\brel="preload"[^>]* as="style"/i.test(link)
  );
}

function takeMark(meta: string, found: Partial<Record<Mark, string>>): string {
  const mark = marks[attribute(meta, 'name')?.toLowerCase() ?? ''];
  if (!mark) return meta;
  found[mark] = attribute(meta, 'content');
  return '';
}

/** The value of an attribute in one tag as React writes it, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value?.replace(/&(amp|lt|gt|quot|#x27);/g, (_, entity: string) => entities[entity] ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function isStatus(text: string | undefined): boolean {
  return /^[2-5]\d\d$/.test(text ?? '');
}
