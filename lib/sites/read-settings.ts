import type { z } from 'zod';
import type { PerLanguage, SiteRow } from '#db/schema/sites.ts';
import { Invalid } from '../errors.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { isZone } from '../wall-time.ts';
import type { changeSiteInput } from './input.ts';
import type { SiteLink } from './vocabulary.ts';

/** How many links of its own a site may have in a language. */
export const MOST_LINKS = 4;

const LIMITS = { name: 80, tagline: 160, legal: 600 } as const;

/** What of a site its page can change. */
export type SiteSettings = Pick<
  SiteRow,
  | 'name'
  | 'tagline'
  | 'legal'
  | 'languages'
  | 'links'
  | 'hostnames'
  | 'timeZone'
  | 'accent'
  | 'originals'
  | 'oldAfter'
  | 'contacts'
>;

/**
 * Reads the settings a form sent. Languages that stay keep their order; the others come after them.
 * @throws {Invalid} with what is wrong by field: 'required', 'too_long', 'link_unknown', 'hostname_unknown', 'zone_unknown'
 */
export function readSettings(
  { texts, ...given }: z.output<typeof changeSiteInput>,
  before: Pick<SiteRow, 'languages'>,
): SiteSettings {
  const wrong: Record<string, string[]> = {};
  const words = (what: keyof typeof LIMITS): PerLanguage =>
    perLanguage((language) => {
      const text = (texts[`${what}.${language}`] ?? '').trim();
      if (text.length > LIMITS[what]) wrong[`texts.${what}.${language}`] = ['too_long'];
      if (what === 'name' && !text && given.languages.includes(language))
        wrong[`texts.name.${language}`] = ['required'];
      return text || undefined;
    });
  const settings = {
    name: words('name'),
    tagline: words('tagline'),
    legal: words('legal'),
    languages: [
      ...before.languages.filter((it) => given.languages.includes(it)),
      ...given.languages.filter((it) => !before.languages.includes(it)),
    ],
    links: perLanguage((language) => {
      const links = linksIn(texts, language, wrong);
      return links.length > 0 ? links : undefined;
    }),
    hostnames: hostnamesIn(given.hostnames, wrong),
    timeZone: given.timeZone,
    accent: given.accent,
    originals: given.originals,
    oldAfter: given.oldAfter === '' ? null : Number(given.oldAfter),
    contacts: [...new Set(given.contacts)],
  };
  if (settings.languages.length === 0) wrong.languages = ['required'];
  if (!isZone(given.timeZone)) wrong.timeZone = ['zone_unknown'];
  if (Object.keys(wrong).length > 0) throw new Invalid('input_invalid', wrong);
  return settings;
}

function linksIn(texts: Record<string, string>, language: Language, wrong: Record<string, string[]>) {
  const links: SiteLink[] = [];
  for (let at = 1; at <= MOST_LINKS; at += 1) {
    const path = `links.${language}.${at}`;
    const label = (texts[`${path}.label`] ?? '').trim();
    const href = (texts[`${path}.href`] ?? '').trim();
    if (!label && !href) continue;
    if (!label) wrong[`texts.${path}.label`] = ['required'];
    if (label.length > 40) wrong[`texts.${path}.label`] = ['too_long'];
    if (!isPublicAddress(href)) wrong[`texts.${path}.href`] = ['link_unknown'];
    links.push({ label, href });
  }
  return links;
}

/** Whether an address may stand on public pages: a path of this newsroom that readers can open, or https elsewhere. */
export function isPublicAddress(href: string): boolean {
  if (href.length > 500 || /[\s\\<>"]/.test(href)) return false;
  if (href.startsWith('/')) return !/^\/(\/|desk\b|api\/desk|sign-)/.test(href);
  if (!href.startsWith('https://')) return false;
  try {
    const { hostname, username, password } = new URL(href);
    return hostname.includes('.') && !username && !password;
  } catch {
    return false;
  }
}

function hostnamesIn(lines: string, wrong: Record<string, string[]>): string[] {
  const names = [...new Set(lines.toLowerCase().split(/[\s,]+/))].filter(Boolean);
  if (names.length > 10) wrong.hostnames = ['too_many'];
  if (!names.every(isHostname)) wrong.hostnames = ['hostname_unknown'];
  return names;
}

// RFC 1123: labels of letters, digits and hyphens; at least two, and the last is no number.
const isHostname = (name: string) =>
  name.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name);

function perLanguage<T>(of: (language: Language) => T | undefined): PerLanguage<T> {
  const entries = LANGUAGES.map((language) => [language, of(language)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as PerLanguage<T>;
}
