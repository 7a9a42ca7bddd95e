/** Text as XML character data or attribute value; characters that XML 1.0 does not allow are left out. */
export function xml(text: string): string {
  return allowed(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML as character data that needs no escapes. */
export function cdata(html: string): string {
  return `<![CDATA[${allowed(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** An element with text, or nothing when there is none. */
export function element(name: string, text: string | null | undefined, attributes = ''): string {
  return text ? `<${name}${attributes && ` ${attributes}`}>${xml(text)}</${name}>` : '';
}

/** A whole document: declaration first, then its parts a line each. */
export function xmlDocument(...parts: (string | null)[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parts.filter(Boolean).join('\n')}\n`;
}

function allowed(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
