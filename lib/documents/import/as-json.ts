import { textOf } from './blocks.ts';
import type { Extracted } from './extract.ts';
import { sayFinding, sayReasons } from './say.ts';

/** One file as `newsroom import --json` prints it (contract 1); the order of the keys is part of the promise. */
export function asJson(file: string, taken: Extracted) {
  const standfirst = taken.standfirst ? [taken.standfirst] : [];
  return {
    file,
    site: taken.site,
    language: taken.language,
    kind: taken.kind,
    reach: taken.reach,
    headline: taken.headline,
    dateline: taken.dateline,
    paragraphs: [...standfirst, ...taken.body.map(textOf), ...taken.notes.map(textOf)],
    quotes: taken.quotes.map(({ text, speaker, title }) => ({ text, speaker, title })),
    contacts: taken.contacts.map(({ name, office, email, phone }) => ({ name, office, email, phone })),
    helplines: taken.helplines,
    links: taken.links,
    figures: taken.figures,
    partners: taken.partners,
    donors: taken.donors,
    projects: taken.projects,
    countries: taken.countries,
    dropped: { lines: taken.left.length, reason: sayReasons(taken.left) || null },
    warnings: taken.findings.map((it) => sayFinding(it)),
  };
}
