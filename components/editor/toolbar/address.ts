import { isLinkTarget } from '#lib/documents/attributes.ts';

/** What was typed as an address a document may hold; a bare domain is taken for https, a bare mail address for mail. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const candidates = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? [`mailto:${text}`]
    : /^[a-z][a-z0-9+.-]*:/i.test(text)
      ? [text]
      : /^[^\s/]+\.[^\s/.]{2,}(\/\S*)?$/.test(text)
        ? [`https://${text}`]
        : [];
  return candidates.find(isLinkTarget) ?? null;
}
