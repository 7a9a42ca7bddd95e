/** The longest HTML that is read after its dress is gone, and the longest plain text, in UTF-16 units. */
export const CLIPBOARD_MOST = { html: 4_000_000, text: 500_000 };

/**
 * Foreign HTML made inert before a browser parses it: styles, scripts, comments and pictures that came along as data are
 * gone, style and event attributes are mere data: they could do nothing, but the page's policy would report each of
 * them. One pass, however long or broken it is.
 */
export function inert(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const silent = SILENT.exec(html.slice(open, open + 12));
    if (html.startsWith('<!--', open)) at = after(html, '-->', open + 4);
    else if (silent) at = afterElement(html, silent[1] ?? '', open);
    else {
      const end = after(html, '>', open);
      parts.push(withoutDress(html.slice(open, end)));
      at = end;
    }
  }
  parts.push(html.slice(at));
  return parts.join('');
}

const SILENT = /^<(style|script|xml|svg|math|template|title)(?=[\s/>])/i;

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
}

// What is never closed swallows the rest, as it would in a browser.
function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(String.raw`</${name}\s*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? found.index + found[0].length : html.length;
}

const LONG = 2_000;

function withoutDress(tag: string): string {
  const short =
    tag.length > LONG ? tag.replace(/=\s*(?:"[^"]{1000,}"|'[^']{1000,}'|[^\s"'>]{1000,})/g, '=""') : tag;
  return short.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-on=');
}
