import { textTaken } from '../checks/cut/file.ts';
import type { Severity } from '../checks/engine/rule.ts';
import { decode } from '../documents/import/decode.ts';
import type { Extracted } from '../documents/import/extract.ts';
import type { Language } from '../languages.ts';
import { compareTexts } from './compare.ts';
import { type CutFile, cutFiles } from './cut-file.ts';
import type { Difference, Place } from './difference.ts';
import { sayDifference } from './say.ts';

/** A file that was read; `bytes` are a plain text's own. */
export type ReadSide = {
  file: string;
  taken: Extracted;
  bytes: Uint8Array | null;
  language: Language | undefined;
};

/** One side of a difference, as `newsroom parity --json` prints it. Offsets are UTF-16 units of that side's text. */
export type ParityFinding = {
  side: 'source' | 'target';
  rule: string;
  severity: Severity;
  start: number;
  end: number;
  excerpt: string;
  message: string;
};

/** What `newsroom parity --json` prints for a pair. */
export type CheckedPair = {
  source: string;
  target: string;
  /** The extracted texts, for files that are no plain text. */
  sourceText?: string;
  targetText?: string;
  findings: ParityFinding[];
};

/** Compares two files; messages come in English. */
export function checkPair(source: ReadSide, target: ReadSide): CheckedPair {
  const [one, other] = [source, target].map(({ bytes, taken, language }) => ({
    text: bytes ? decode(bytes).text : textTaken(taken),
    taken,
    language,
  }));
  if (!one || !other) throw new TypeError('Two files are compared.');
  const [from, to] = cutFiles(one, other);
  const differences = compareTexts(from.text, to.text);
  return {
    source: source.file,
    target: target.file,
    ...(source.bytes ? {} : { sourceText: one.text }),
    ...(target.bytes ? {} : { targetText: other.text }),
    findings: differences.flatMap((difference) => [
      ...side('source', difference, difference.source, from),
      ...side('target', difference, difference.target, to),
    ]),
  };
}

function side(
  name: ParityFinding['side'],
  difference: Difference,
  place: Place | null,
  { text, starts }: CutFile,
): ParityFinding[] {
  if (!place) return [];
  const from = starts[place.at] ?? 0;
  const { rule, severity } = difference;
  const excerpt = text.pieces[place.at]?.text.slice(place.start, place.end) ?? place.written;
  const message = sayDifference(difference, 'en', String);
  return [{ side: name, rule, severity, start: from + place.start, end: from + place.end, excerpt, message }];
}
