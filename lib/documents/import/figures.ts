import type { Figure as FoundFigure } from '#lib/checks/figures/figure.ts';
import { passage } from '#lib/checks/passage.ts';
import { Reading } from '#lib/checks/reading.ts';
import type { Language } from '#lib/languages.ts';

/** A number in the text: the words as they stand there, their value, and what is counted (null when unsaid). */
export type Figure = { text: string; value: number; unit: string | null };

/**
 * The figures of several texts as the checks read them, each wording once. A text in a language the newsroom does not
 * write in is read by the English rules.
 */
export function collectFigures(texts: readonly string[], language: Language | null): Figure[] {
  const all = new Map<string, Figure>();
  for (const text of texts) {
    for (const figure of read(text, language ?? 'en').figures) {
      if (!isTold(figure)) continue;
      const { start, unitEnd, value, unit } = figure;
      const said = text.slice(start, unitEnd);
      if (!all.has(said)) all.set(said, { text: said, value, unit });
    }
  }
  return [...all.values()];
}

// Small numbers in words and round guesses are wording.
const isTold = ({ written, again, value, precision }: FoundFigure) =>
  written === 'digits' || again !== null || (value >= 20 && precision !== 'about');

const read = (text: string, language: Language) =>
  new Reading(
    passage({ path: [], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  );
