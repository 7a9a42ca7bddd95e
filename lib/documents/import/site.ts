import countryList from '#lib/directory/data/countries.json' with { type: 'json' };
import type { Reach } from '#lib/releases/kinds.ts';
import type { Chrome } from './chrome.ts';
import { findCountries } from './countries.ts';
import { guessLanguage, ownLanguage } from './language.ts';

/** Which site a page was saved from, with the mission's country; null when nothing says so. */
export type SiteGuess = { key: string; country: string | null } | null;

/** Reads the site from the page's host, else from the "who we are" text of its menu. */
export function guessSite(host: string | undefined, menu: Chrome['menu']): SiteGuess {
  return fromHost(host) ?? (menu && fromMenu(menu));
}

function fromHost(host: string | undefined): SiteGuess {
  const match = /^(?:(?<name>[a-z-]+)\.)?iom\.int$/.exec(host?.toLowerCase() ?? '');
  if (!match) return null;
  const name = match.groups?.name ?? 'www';
  if (name === 'www') return { key: 'global', country: null };
  return { key: name, country: countryList.find((row) => siteKey(row.name.en) === name)?.iso2 ?? null };
}

// "… L'OIM est présent au Maroc depuis 2007." A mission says where it is; headquarters names no country.
// Headquarters ends its menu with "2030 AGENDA", the others with "2030 Agenda".
function fromMenu({ about, lastLine }: NonNullable<Chrome['menu']>): SiteGuess {
  const [country] = findCountries(about, ownLanguage(guessLanguage(about)));
  if (!country) return /AGENDA/.test(lastLine) ? { key: 'global', country: null } : null;
  const name = countryList.find((row) => row.iso2 === country)?.name.en ?? country;
  return { key: siteKey(name), country };
}

/** The key a mission's site has: its country's English name in lower case, as in its host name. */
export function siteKey(englishName: string): string {
  return englishName
    .replace(/\s*\(.*\)$/, '')
    .normalize('NFD')
    .replace(/[^\p{L}\s-]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-');
}

/**
 * Whose news it is, when no chip says so: a mission's page is local, unless it gives only contacts of other
 * countries and never names its own (headquarters' text shown again).
 */
export function guessReach(
  site: SiteGuess,
  named: readonly string[],
  contactCountries: readonly (string | null)[],
): { reach: Reach; guessed: boolean } {
  if (!site?.country) return { reach: site ? 'global' : 'local', guessed: !site };
  const elsewhere =
    contactCountries.length > 0 && contactCountries.every((country) => country && country !== site.country);
  return elsewhere && !named.includes(site.country)
    ? { reach: 'global', guessed: true }
    : { reach: 'local', guessed: false };
}
