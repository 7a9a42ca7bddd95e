import type { Language } from '#lib/languages.ts';
import type { Kind, Reach } from '#lib/releases/kinds.ts';
import {
  type Block,
  cutStart,
  isEmpty,
  type Left,
  type Run,
  type Source,
  type Tracked,
  textOf,
  trimmed,
} from './blocks.ts';
import { leave, stripChrome } from './chrome.ts';
import { type Contact, isContactHeading, takeContacts } from './contacts.ts';
import { findCountries } from './countries.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { collectFigures, type Figure } from './figures.ts';
import { type Finding, finding } from './findings.ts';
import { foldCase } from './fold.ts';
import { type Front, readFront, takeTail } from './headline.ts';
import { type Helpline, takeHelplines } from './helplines.ts';
import { aboutHeading, helplineHeading, notesHeading } from './labels.ts';
import { guessLanguage, ownLanguage } from './language.ts';
import { collectLinks } from './links.ts';
import { findPartners } from './partners.ts';
import { type FoundQuote, findQuotes } from './quotes.ts';
import { guessReach, guessSite, type SiteGuess } from './site.ts';
import { readText } from './txt.ts';

/** What the importer took from a foreign document, what it left, and what it is unsure of. */
export type Extracted = {
  site: string | null;
  language: string | null;
  kind: Kind;
  reach: Reach;
  headline: string | null;
  standfirst: string | null;
  dateline: Dateline | null;
  body: Block[];
  notes: Block[];
  quotes: FoundQuote[];
  contacts: Contact[];
  helplines: Helpline[];
  links: string[];
  figures: Figure[];
  partners: string[];
  donors: string[];
  projects: string[];
  countries: string[];
  sdgs: number[];
  embargo: string | null;
  publishedOn: string | null;
  /** The address readers found it at, when the file is a page that says so. */
  address: string | null;
  /** The lines that became contacts and helplines, as they stood. */
  lines: { dateline: string; contacts: string[]; helplines: string[]; notesHeading: string[] };
  left: Left[];
  findings: Finding[];
  /** Headline and standfirst with what is tracked and said about them; null when nothing is. */
  marked: { headline: Run[] | null; standfirst: Run[] | null };
  tracked: Tracked;
};

/** What the person importing knows better than the file. */
export type Choice = { site?: string | undefined; language?: Language | undefined };

/** Extracts a release from plain text. Never throws, and every line lands in some part or in `left`. */
export function extractText(text: string, choice: Choice = {}): Extracted {
  return extract(readText(text), choice);
}

/** Extracts a release from a document that a reader took apart. */
export function extract(source: Source, choice: Choice = {}): Extracted {
  const chrome = stripChrome(source.blocks.map(trimmed).filter((block) => !isEmpty(block)));
  const site = guessSite(source.meta.host, chrome.menu);
  const front = readFront(chrome.blocks, source.meta);
  const tail = takeTail(front.blocks);
  const helplines = takeHelplines(tail.blocks, site?.country ?? null);
  const contacts = takeContacts(helplines.blocks, site?.country ?? null);
  const parts = takeNotes(takeAbout(contacts.blocks));
  const headed = takeDateline(parts.body, front);
  const texts = headed.body.map(textOf);
  const spoken = chooseLanguage(texts, front.headline, source.meta.language, choice.language);
  const all = [
    front.headline ?? '',
    ...(front.standfirst ? [front.standfirst] : []),
    ...texts,
    ...parts.notes.map(textOf),
  ];
  const own = ownLanguage({ code: spoken.code, sure: 1 });
  const partners = findPartners(all);
  const named = findCountries([...all, ...helplineCountryText(helplines.lines)].join('\n'), own, [
    ...partners.donors,
    ...partners.partners,
  ]);
  const reach = chrome.reach ?? guessReach(site, named, contacts.countries);
  const quotes = findQuotes(texts);
  const taken: Extracted = {
    site: choice.site ?? site?.key ?? null,
    language: spoken.code,
    kind: chrome.kind ?? front.kind ?? 'press_release',
    reach: typeof reach === 'string' ? reach : reach.reach,
    headline: front.headline,
    standfirst: front.standfirst,
    dateline: headed.dateline,
    body: headed.body,
    notes: [...parts.notes, ...(source.notes ?? [])],
    quotes: quotes.quotes,
    contacts: contacts.contacts,
    helplines: helplines.helplines,
    links: collectLinks([...headed.body, ...parts.notes, ...helplines.taken, ...contacts.taken]),
    figures: collectFigures(all, own),
    ...partners,
    countries: countriesOf(named, { site, reach, dateline: headed.dateline }),
    sdgs: tail.sdgs,
    embargo: front.embargo,
    publishedOn: front.publishedOn,
    address: source.meta.address ?? null,
    lines: {
      dateline: headed.line,
      contacts: contacts.lines,
      helplines: helplines.lines,
      notesHeading: parts.heading,
    },
    left: [...chrome.left, ...source.left, ...front.left, ...parts.left, ...tail.left],
    findings: [],
    marked: { headline: marked(front.headlineRuns), standfirst: marked(front.standfirstRuns) },
    tracked: source.tracked ?? { changes: [], threads: [] },
  };
  taken.findings = [
    ...source.findings,
    ...chrome.findings,
    ...front.findings,
    ...headed.findings,
    ...spoken.findings,
    ...quotes.findings,
    ...helplines.findings,
    ...contacts.findings,
    ...onlyDonors(taken, texts, own, partners.donors),
    ...doubts(taken, typeof reach === 'string' ? false : reach.guessed),
  ];
  return taken;
}

// Runs that say nothing but words are not needed beside them.
const marked = (runs: Run[]) =>
  runs.some((run) => run.insertion || run.deletion || run.was || run.comments) ? runs : null;

function takeAbout(blocks: Block[]): { body: Block[]; left: Left[] } {
  const at = blocks.findIndex((block) => aboutHeading.test(foldCase(textOf(block)).trim()));
  const text = blocks[at + 1];
  if (at < 0 || !text || !/1951|IOM|OIM|المنظمة الدولية للهجرة/.test(textOf(text)))
    return { body: blocks, left: [] };
  return {
    body: [...blocks.slice(0, at), ...blocks.slice(at + 2)],
    left: leave(blocks.slice(at, at + 2), 'about_text'),
  };
}

function takeNotes({ body, left }: { body: Block[]; left: Left[] }) {
  const at = body.findIndex((block) => notesHeading.test(foldCase(textOf(block)).trim()));
  if (at < 0) return { body, left, notes: [] as Block[], heading: [] as string[] };
  const rest = body.slice(at + 1);
  const next = rest.findIndex(
    (block) =>
      block.kind === 'heading' || isContactHeading(block) || helplineHeading.test(foldCase(textOf(block))),
  );
  const end = next < 0 ? rest.length : next;
  return {
    body: [...body.slice(0, at), ...rest.slice(end)],
    left,
    notes: rest.slice(0, end),
    heading: body.slice(at, at + 1).map(textOf),
  };
}

function takeDateline(body: Block[], { publishedOn, dateline }: Pick<Front, 'publishedOn' | 'dateline'>) {
  if (dateline)
    return { body, dateline: dateline.dateline, line: dateline.line, findings: dateline.findings };
  const [first, ...rest] = body;
  const text = first ? textOf(first) : '';
  const year = publishedOn ? Number(publishedOn.slice(0, 4)) : null;
  const found = first?.kind === 'paragraph' ? readDateline(text, year) : null;
  if (!first || !found) {
    return { body, dateline: null, line: '', findings: [finding('no_dateline')] };
  }
  const remaining = cutStart(first, found.length);
  return {
    body: isEmpty(remaining) ? rest : [remaining, ...rest],
    dateline: found.dateline,
    line: text.slice(0, found.length),
    findings: found.findings,
  };
}

function chooseLanguage(
  texts: string[],
  headline: string | null,
  declared: string | undefined,
  chosen: Language | undefined,
): { code: string | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const guess = guessLanguage(texts.join('\n') || (headline ?? ''));
  const declaredCode = declared?.toLowerCase().split('-')[0] ?? null;
  const code = chosen ?? (guess.sure >= 0.2 ? guess.code : (declaredCode ?? guess.code));
  if (chosen && guess.sure >= 0.5 && guess.code !== chosen) {
    findings.push(finding('language_differs_from_choice', { chosen, seen: guess.code ?? '' }));
  } else if (!code || guess.sure < 0.2) {
    findings.push(finding('language_unsure', { language: code ?? '?' }));
  }
  if (code && !ownLanguage({ code, sure: 1 }))
    findings.push(finding('language_not_ours', { language: code }));
  const title = guessLanguage(headline ?? '');
  if (headline && title.code && title.sure >= 0.3 && code && title.code !== code) {
    findings.push(finding('headline_language', { headline: title.code, body: code }));
  }
  return { code, findings };
}

// A helpline's country is named in its label.
const helplineCountryText = (lines: string[]) => lines.map((line) => line.split(/[:：]/)[0] ?? '');

// Where headquarters and its liaison offices date releases from that are about other countries.
const seats =
  /^(?:gen|gin|new york|nueva york|نيويورك|جنيف|washington|واشنطن|brux|brus|br[uü]s|بروكسل|vienn|viena|wien|فيينا)/u;

function countriesOf(
  named: string[],
  { site, reach, dateline }: { site: SiteGuess; reach: Reach | { reach: Reach }; dateline: Dateline | null },
): string[] {
  const local = (typeof reach === 'string' ? reach : reach.reach) === 'local';
  const own = local ? (site?.country ?? null) : null;
  const dated = dateline && !seats.test(foldCase(dateline.place)) ? dateline.country : null;
  const first = [own, dated].filter((code): code is string => code !== null && !named.includes(code));
  return [...new Set([...first, ...named])];
}

// A country that gave money is named, but the news is not about it.
function onlyDonors(
  taken: Extracted,
  texts: string[],
  language: Language | null,
  donors: string[],
): Finding[] {
  if (donors.length === 0) return [];
  const without = donors.reduce(
    (text, donor) => text.replaceAll(donor, ' '),
    [taken.headline ?? '', ...texts].join('\n'),
  );
  const others = new Set([...findCountries(without, language), taken.dateline?.country]);
  const only = findCountries(donors.join('\n'), language).filter(
    (code) => taken.countries.includes(code) && !others.has(code),
  );
  return only.length ? [finding('countries_only_as_donors', { countries: only.join(', ') })] : [];
}

function doubts(taken: Extracted, reachGuessed: boolean): Finding[] {
  const findings: Finding[] = [];
  if (taken.body.length === 0) findings.push(finding('no_body'));
  if (!taken.site) findings.push(finding('site_unsure'));
  if (reachGuessed) findings.push(finding('reach_guessed', { reach: taken.reach }));
  return findings;
}
