import { type Block, textOf } from './blocks.ts';
import { countryOfName } from './countries.ts';
import { type Finding, finding } from './findings.ts';
import { fold, foldCase } from './fold.ts';
import { helplineHeading } from './labels.ts';
import { asAddress, findLinks, type Span } from './links.ts';
import { dialable, findPhones } from './phones.ts';

export type Channel = { type: 'phone' | 'web' | 'chat' | 'app'; value: string; note: string | null };

/** Help in one country: how to reach it and where to read about it. */
export type Helpline = { country: string | null; channels: Channel[]; links: string[] };

/** The helplines of a release, the lines they took, and the blocks that are left. */
export type Helplines = {
  helplines: Helpline[];
  lines: string[];
  taken: Block[];
  blocks: Block[];
  findings: Finding[];
};

const LONGEST_HEADING = 110;
const LONGEST_LABEL = 60;
const FEWEST_DIGITS = 3;

/** Takes the helpline block out of a release. `country` is meant when a line names none. */
export function takeHelplines(blocks: Block[], country: string | null): Helplines {
  const taken: Helplines = { helplines: [], lines: [], taken: [], blocks: [], findings: [] };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const length = blockLength(blocks, at);
    if (length === 0 && block) taken.blocks.push(block);
    else {
      const own = blocks.slice(at, at + length);
      taken.taken.push(...own);
      readLines(taken, own.map(textOf), country);
      at += length - 1;
    }
  }
  return taken;
}

function blockLength(blocks: Block[], at: number): number {
  const heading = blocks[at] ? textOf(blocks[at]).trim() : '';
  if (heading.length > LONGEST_HEADING || !helplineHeading.test(foldCase(heading))) return 0;
  let end = at + 1;
  while (end < blocks.length && isHelpline(textOf(blocks[end] as Block))) end += 1;
  const onTheHeading = findPhones(afterColon(heading), FEWEST_DIGITS).length > 0;
  return end > at + 1 || onTheHeading ? end - at : 0;
}

function isHelpline(line: string): boolean {
  if (line.length > 600) return false;
  if (countryLabel(line)) return channelsIn(line).length > 0 || findLinks(line).length > 0;
  return line.length <= 160 && channelsIn(line).length > 0 && !/@/.test(line);
}

const afterColon = (line: string) => /[:：]\s*(.+)$/u.exec(line)?.[1] ?? '';

function readLines(taken: Helplines, lines: string[], fallback: string | null): void {
  const [heading = '', ...rest] = lines;
  const here = afterColon(heading);
  for (const line of channelsIn(here).length ? [here, ...rest] : rest) {
    const label = countryLabel(line);
    const last = taken.helplines.at(-1);
    const country = label?.country ?? last?.country ?? fallback;
    const helpline = readHelpline(label ? label.rest : line, country, taken.findings);
    if (!label && last) {
      last.channels.push(...helpline.channels);
      last.links.push(...helpline.links.filter((link) => !last.links.includes(link)));
    } else {
      if (!country) taken.findings.push(finding('helpline_without_country', { line: line.slice(0, 80) }));
      taken.helplines.push(helpline);
    }
  }
  taken.lines.push(...lines);
}

function countryLabel(line: string): { country: string; rest: string } | null {
  const match = /^(?:[-–•*]\s*)?([^:：]{2,60}?)\s*(?:[:：]|\s[–—-]\s)\s*(.+)$/u.exec(line);
  const label = match?.[1] ?? '';
  const country = label.length <= LONGEST_LABEL ? countryOfName(label) : null;
  return match && country ? { country, rest: match[2] ?? '' } : null;
}

function readHelpline(text: string, country: string | null, findings: Finding[]): Helpline {
  const links = findLinks(text).map((link) => asAddress(link.text));
  const channels = channelsIn(text).map((found) => settle(found, country, findings));
  if (channels.length === 0) {
    findings.push(finding('helpline_without_channel', { country: country ?? '?' }));
  }
  return { country, channels, links: [...new Set(links)] };
}

type Found = { type: Channel['type']; written: string; note: string | null };

function settle({ type, written, note }: Found, country: string | null, findings: Finding[]): Channel {
  if (type === 'web' || type === 'chat') return { type, value: asAddress(written), note };
  const { value, valid } = dialable(written, country);
  const short = (value.match(/\d/g)?.length ?? 0) <= 6;
  if (!valid && !short) findings.push(finding('phone_not_dialable', { phone: value, where: country ?? '?' }));
  return { type, value, note };
}

const apps =
  /(?<!\p{L})(?:telegram|signal|whats ?app|viber|messenger|imo|tiktok|facebook|تلغرام|تيليغرام|تليغرام|سيغنال|سيجنال|واتساب|واتس آب|فايبر|ماسنجر)(?!\p{L})/iu;
const chat = /(?<!\p{L})(?:live )?t?chats?(?!\p{L})|دردشة|محادثة/iu;
const domain =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:org|int|com|net|info|ro|ua|md|pl|sk|hu|lt|lv|ee|ma|fr|eu|app|help|[a-z]{2})(?:\/[^\s,;)]*)?(?![\p{L}\p{N}@])/giu;

// A line is read in pieces between commas; brackets belong to the piece before them.
function channelsIn(text: string): Found[] {
  const found: Found[] = [];
  let wantsChat = false;
  for (const piece of piecesOf(text)) {
    const links = findLinks(piece);
    wantsChat ||= chat.test(piece);
    for (const phone of findPhones(withoutSpans(piece, links), FEWEST_DIGITS)) {
      const type = apps.test(piece) ? 'app' : 'phone';
      found.push({ type, written: phone.written, note: noteOf(piece, [phone, ...links]) });
    }
    const [site] = [...withoutSpans(piece, links).matchAll(domain)];
    const sites = found.some((it) => it.type === 'web') || site;
    if (site) found.push({ type: 'web', written: site[0], note: noteOf(piece, [spanOf(site)], 'before') });
    for (const link of links) {
      if (wantsChat) found.push({ type: 'chat', written: link.text, note: null });
      else if (!sites) found.push({ type: 'web', written: link.text, note: null });
      wantsChat = false;
    }
  }
  return found;
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
  text: match[0],
});

function piecesOf(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,،;؛]/u.test(sign)) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

function withoutSpans(text: string, spans: { start: number; end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

const filler =
  /^(?:(?:le |la |the |el |l['’])?(?:num[ée]ro|number|n[úu]mero|tel|t[ée]l|t[ée]l[ée]phone|tel[ée]fono|phone|call|appeler|appelez|llame|llamar|dial|at|on|au|al|to|a|or|and|ou|et|o|y|الرقم|رقم|هاتف|على|أو|و|اتصل)\.?(?:\s+|:|$))+/iu;
const article = /^(?:le |la |les |l['’]|the |el |los |las )(?=\p{L})/iu;
const copula = /^(?:est|sont|is|are|es|son|هو|وهو)\s+/iu;

// What is said about a number: the words beside it and those in brackets.
function noteOf(
  piece: string,
  spans: { start: number; end: number }[],
  side: 'before' | 'around' = 'around',
): string | null {
  const words = withoutSpans(piece, spans);
  const bracketed = [...words.matchAll(/\(([^()]*)\)/g)].map((match) => tidy(match[1] ?? ''));
  const outside = words.replace(/\([^()]*\)/g, ' ');
  const first = Math.min(...spans.map((span) => span.start));
  const around = [outside.slice(0, first), side === 'around' ? outside.slice(first) : ''].map(tidy);
  const note = [...around, ...bracketed].filter((part) => /\p{L}/u.test(part)).join(', ');
  return note || null;
}

function tidy(words: string): string {
  const text = words.replace(/\s+/g, ' ').replace(/^[\s:;,.–-]+|[\s:;,.–-]+$/gu, '');
  const plain = text.replace(filler, '').replace(copula, '').replace(article, '').trim();
  return fold(plain).length > 1 ? plain : '';
}
