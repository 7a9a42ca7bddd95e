import type { Extracted } from '../documents/import/extract.ts';
import type { FilePassage } from './cut/file.ts';
import { findQuotations } from './cut/quotations.ts';
import { readDays } from './dates/read.ts';
import type { Severity } from './engine/rule.ts';
import type { Part } from './passage.ts';
import { SPEAKS } from './reading.ts';

/** A part that a release of this kind should have; said at the words where it would stand. */
export type Missing = { rule: string; severity: Severity; say: string; start: number; end: number };

/** Which parts a file does not have. On the desk the list of what is lacking says the same. */
export function missingParts(taken: Extracted, cut: readonly FilePassage[]): Missing[] {
  if (taken.kind !== 'press_release' || cut.length === 0) return [];
  const first = placeOf(cut, ['paragraph']) ?? placeOf(cut, ['headline']);
  const head = placeOf(cut, ['headline']) ?? first;
  const last = endOf(cut);
  if (!first || !head || !last) return [];
  const hasAbout = taken.left.some(({ reason }) => reason === 'about_text' || reason === 'site_menu');
  const missing: [boolean, string, Severity, { start: number; end: number }][] = [
    [taken.dateline === null, 'missing-dateline', 'warning', first],
    [!taken.dateline?.date && taken.publishedOn === null && !isDated(cut), 'missing-date', 'info', first],
    [taken.quotes.length === 0 && !isSpoken(cut), 'missing-quote', 'info', head],
    [taken.findings.some(({ code }) => code === 'headline_language'), 'headline-language', 'warning', head],
    [taken.contacts.length === 0, 'missing-contact', 'error', last],
    [!hasAbout, 'missing-about', 'info', last],
  ];
  return missing.flatMap(([lacks, rule, severity, place]) =>
    lacks ? [{ rule, severity, say: rule, ...place }] : [],
  );
}

// A day in the first paragraphs tells when.
const isDated = (cut: readonly FilePassage[]) =>
  cut
    .filter(({ passage }) => passage.part === 'paragraph' || passage.part === 'standfirst')
    .slice(0, 2)
    .some(({ passage: { text, language } }) =>
      readDays({ prose: text, language }).some(({ year }) => year !== null),
    );

// Beside a verb of saying a few words are speech, without one only a long quotation.
const SPEECH = /\p{L}+(?:[^\p{L}]+\p{L}+){3}/u;
const SHORTEST_SPEECH = 60;
const isSpoken = (cut: readonly FilePassage[]) =>
  cut.some(({ passage: { text } }) =>
    findQuotations(text).some(
      ({ start, end }) =>
        end - start > SHORTEST_SPEECH ||
        (SPEECH.test(text.slice(start, end)) && SPEAKS.test(text.slice(0, start) + text.slice(end))),
    ),
  );

// The first word of the first passage of a part.
function placeOf(cut: readonly FilePassage[], parts: readonly Part[]) {
  const found = cut.find(({ passage }) => parts.includes(passage.part));
  if (!found) return null;
  const { passage, from } = found;
  const start = from + passage.text.length - passage.text.trimStart().length;
  const word = /^\S+/u.exec(passage.text.trimStart())?.[0] ?? '';
  return { start, end: start + word.length };
}

// The last word of all.
function endOf(cut: readonly FilePassage[]) {
  const found = cut.at(-1);
  if (!found) return null;
  const text = found.passage.text.trimEnd();
  const start = Math.max(0, text.search(/\S+$/u));
  return { start: found.from + start, end: found.from + text.length };
}
