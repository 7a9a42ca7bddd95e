import { linkTarget } from '../attributes.ts';

/** What a foreign link becomes: an address, nothing worth saying (a place in its own page), or nothing for safety. */
export type Address = { href: string } | 'inside' | 'unsafe';

// What mailings and platforms add to follow a reader.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|s_cid|ref_src|sharetype)$/i;

/**
 * Reads the address of a foreign link: wrappers of mail and search providers are taken off, what follows readers is
 * taken out, anything but web, mail and telephone is refused.
 */
export function readAddress(written: string | undefined): Address {
  const given = (written ?? '').trim();
  if (!given || given.startsWith('#')) return 'inside';
  const full = /^www\.[^\s/]+\.[a-z]{2,}/i.test(given) ? `https://${given}` : given;
  const href = withoutTracking(unwrap(full));
  try {
    linkTarget(href);
    return { href };
  } catch {
    return /^(?!file:)[\w./%-]*(?:[?#]|$)/i.test(given) ? 'inside' : 'unsafe';
  }
}

// A link behind a link: the first one only counts who presses it.
function unwrap(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const inner = innerOf(url, address);
  return inner && /^https?:\/\//i.test(inner) && URL.canParse(inner) ? inner : address;
}

function innerOf({ hostname, pathname, searchParams }: URL, address: string): string | null {
  if (/(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url')
    return searchParams.get('q') ?? searchParams.get('url');
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url');
  if (/^lm?\.(?:facebook|instagram)\.com$/.test(hostname)) return searchParams.get('u');
  // Where this wrapper had to replace characters it says so by asterisks: then it stays as it is.
  if (hostname === 'urldefense.com') return /\/v3\/__([^*]+?)__;/.exec(address)?.[1] ?? null;
  return null;
}

function withoutTracking(address: string): string {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return address.replace(/^(mailto:[^?]*)\?.*$/is, '$1');
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  const isMarked = url.hash.startsWith('#:~:');
  if (names.length === 0 && !isMarked) return address;
  for (const name of names) url.searchParams.delete(name);
  if (isMarked) url.hash = '';
  return url.href;
}
