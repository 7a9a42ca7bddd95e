import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, type Language } from '#lib/languages.ts';
import type { Kind, Reach } from '#lib/releases/kinds.ts';
import { type Block, type LeftReason, textOf } from './blocks.ts';
import type { Extracted } from './extract.ts';
import { originOf } from './origin.ts';
import type { Upload } from './quarantine.ts';
import type { ReadFile } from './read-file.ts';
import { sayFinding, sayLeftReason } from './say.ts';

export const TAKEN_PARTS = [
  'headline',
  'standfirst',
  'dateline',
  'body',
  'notes',
  'quotes',
  'helplines',
  'contacts',
  'figures',
  'countries',
  'sdgs',
  'partners',
  'donors',
  'projects',
  'links',
] as const;
export type TakenPart = (typeof TAKEN_PARTS)[number];

/** A file that was read, as the desk shows it: what would be taken, what was left, what to look at. */
export type ImportView = {
  id: string;
  name: string;
  site: string | null;
  language: Language | null;
  direction: 'ltr' | 'rtl';
  kind: Kind;
  reach: Reach;
  taken: { part: TakenPart; lines: string[] }[];
  left: { title: string; lines: string[] }[];
  doubts: string[];
  /** Where readers found it before, and since which day (YYYY-MM-DD), as the file says it; empty where it does not. */
  address: string;
  publishedOn: string;
};

const LONGEST_LINE = 600;
const MOST_LINES = 200;

/** Says a read file to a member in their language. */
export function viewOf({ id, name }: Upload, { extracted }: ReadFile, language: Language): ImportView {
  const spoken = isLanguage(extracted.language) ? extracted.language : null;
  const origin = originOf(extracted);
  return {
    id,
    name,
    site: extracted.site,
    language: spoken,
    direction: spoken ? directionOf(spoken) : 'ltr',
    kind: extracted.kind,
    reach: extracted.reach,
    taken: takenLines(extracted, language),
    left: leftLines(extracted, language),
    doubts: extracted.findings.map((one) => sayFinding(one, language)),
    address: (origin && extracted.address) || '',
    publishedOn: origin?.publicOn ?? '',
  };
}

function takenLines(taken: Extracted, language: Language): ImportView['taken'] {
  const { dateline } = taken;
  const lines: Record<TakenPart, (string | null)[]> = {
    headline: [taken.headline],
    standfirst: [taken.standfirst],
    dateline: dateline ? [join(dateline.place, nameOf(dateline.country, language), dateline.date)] : [],
    body: taken.body.map(lineOf),
    notes: taken.notes.map(lineOf),
    quotes: taken.quotes.map(({ text, speaker, title }) => `“${text}” — ${join(speaker ?? '?', title)}`),
    helplines: taken.helplines.map(({ country, channels }) =>
      join(
        nameOf(country, language) ?? '?',
        ...channels.map(({ value, note }) => (note ? `${isolated(value)} (${note})` : isolated(value))),
      ),
    ),
    contacts: taken.contacts.map(({ name, office, role, email, phone }) =>
      join(name, role, office, email && isolated(email), phone && isolated(phone)),
    ),
    figures: taken.figures.map(({ text }) => text),
    countries: taken.countries.map((code) => countryName(code, language)),
    sdgs: taken.sdgs.map(String),
    partners: taken.partners,
    donors: taken.donors,
    projects: taken.projects,
    links: taken.links,
  };
  return TAKEN_PARTS.map((part) => ({ part, lines: shown(lines[part]) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

function leftLines({ left }: Extracted, language: Language): ImportView['left'] {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const t = translator(language, 'import');
  return reasons.map((reason: LeftReason) => {
    const lines = left.filter((one) => one.reason === reason).map(({ text }) => text);
    const title = t('desk.left_title', { reason: sayLeftReason(reason, language), count: lines.length });
    return { title, lines: shown(lines) };
  });
}

// Numbers and addresses must not turn around inside Arabic.
const isolated = (text: string) => `\u2066${text}\u2069`;
const nameOf = (code: string | null, language: Language) => (code ? countryName(code, language) : null);
const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
const lineOf = (block: Block) =>
  block.kind === 'item' && !block.marker ? `• ${textOf(block)}` : textOf(block);

const shown = (lines: (string | null)[]) =>
  lines
    .filter((line): line is string => Boolean(line?.trim()))
    .slice(0, MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
