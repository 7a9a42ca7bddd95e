import { guessLanguage, ownLanguage } from '../documents/import/language.ts';
import type { Language } from '../languages.ts';
import { findMasks } from './cut/masks.ts';
import { findQuotations, type Quotation } from './cut/quotations.ts';
import type { Figure } from './figures/figure.ts';
import { readFigures } from './figures/read.ts';
import type { Cell, Part, Passage, Span, Speaker, Tie } from './passage.ts';

/** A part of a text: offsets in UTF-16 units. */
export type Range = { start: number; end: number };

/** A passage as rules read it. What several rules ask for is worked out once. */
export class Reading {
  readonly text: string;
  readonly part: Part;
  readonly language: Language;
  readonly spans: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** The record of the directory its block was taken from. */
  readonly ref: string | undefined;
  /** Words tied to figures of the story. */
  readonly ties: readonly Tie[];
  /** Where in a table it stands; null elsewhere. */
  readonly cell: Cell | null;
  /** Whose words a quotation that stands by itself are. */
  readonly speaker: Speaker | null;
  /** The text with everything that is no prose of its language blotted out, unit for unit. */
  readonly prose: string;
  /** Whether only the rules of protection read it. */
  readonly guarded: boolean;
  /** Its stretches in other languages of the newsroom, each read in its own, and where they begin. */
  readonly elsewhere: readonly { reading: Reading; from: number }[];
  #spaced: string | undefined;
  #sentences: Range[] | undefined;
  #figures: Figure[] | undefined;

  constructor(passage: Passage) {
    const { text, part, language, ref, ties = [], speaker, cell } = passage;
    this.text = text;
    this.part = part;
    this.language = language;
    this.ref = ref;
    this.ties = ties;
    this.speaker = speaker ?? null;
    this.cell = cell ?? null;
    this.quotations = findQuotations(text);
    this.spans = apart([...passage.spans, ...findMasks(text, part), ...foreign(this)]);
    this.prose = blot(text, this.spans);
    this.guarded = passage.guarded ?? false;
    this.elsewhere = this.spans.flatMap((span) =>
      span.language === undefined || span.language === language
        ? []
        : [readElsewhere(passage, span, span.language)],
    );
  }

  /** Its prose with every no-break space a plain one, unit for unit: good typography hides nothing. */
  get spaced(): string {
    this.#spaced ??= this.prose.replace(/[\u00a0\u202f]/g, ' ');
    return this.#spaced;
  }

  /** Its sentences, by the rules of Unicode. */
  get sentences(): readonly Range[] {
    this.#sentences ??= Array.from(
      segmenterOf(this.language).segment(this.text),
      ({ index, segment }): Range => ({ start: index, end: index + segment.length }),
    );
    return this.#sentences;
  }

  /** Its figures, in order. */
  get figures(): readonly Figure[] {
    if (this.guarded) return [];
    this.#figures ??= readFigures(this);
    return this.#figures;
  }

  /** Whether a place is inside a quotation or a quoted title, its marks not counted. */
  isQuoted(place: Range): boolean {
    return this.part === 'quote' || this.quotations.some((quotation) => isWithin(place, quotation));
  }

  /** Whether a place is in what somebody said, rather than in a title or a term between marks. */
  isSaid(place: Range): boolean {
    if (this.part === 'quote') return true;
    const around = this.quotations.filter((quotation) => isWithin(place, quotation));
    return around.some(({ start, end }) => end - start > SHORTEST_SPEECH) && SPEAKS.test(this.text);
  }
}

const isWithin = ({ start, end }: Range, around: Range) => around.start < start && end < around.end;

const SHORTEST_SPEECH = 40;

/** Words that say that somebody speaks. */
export const SPEAKS =
  /(?<!\p{L})(?:a-t-(?:il|elle)|expliqu|déclar|ajout|soulign|affirm|précis|rappel|indiqu|témoign|confi|raconte|dit|said|says|told|added|stress|explain|stated|dijo|explic|declar|añadi|afirm|señal|record|[وف]?(?:قال|أضاف|صرح|أوضح|أكد))/iu;

function readElsewhere(passage: Passage, { start, end }: Range, language: Language) {
  const within = { spans: [], shifts: [], ties: undefined, text: passage.text.slice(start, end) };
  return { reading: new Reading({ ...passage, ...within, language }), from: start };
}

// Where two overlap, the longer is meant.
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function blot(text: string, spans: readonly Range[]): string {
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + '\ufffc'.repeat(end - start) + out.slice(end);
  return out;
}

// Titles of projects and campaigns are often quoted in their own language, and seldom marked as such.
function foreign({ text, language, quotations }: Reading): Span[] {
  const whole = otherIn(text, language, 10);
  if (whole !== null) return [{ start: 0, end: text.length, kind: 'foreign', ...whole }];
  return quotations.flatMap(({ start, end }) => {
    const other = otherIn(text.slice(start + 1, end - 1), language, 4);
    return other ? [{ start: start + 1, end: end - 1, kind: 'foreign' as const, ...other }] : [];
  });
}

// These share so many small words that only a longer text tells them apart.
const KIN = new Set(['fr', 'es', 'it', 'pt']);

// In which other language a text is, as far as the newsroom knows that language; null for its own or none.
function otherIn(
  text: string,
  language: Language,
  fewestWords: number,
): { language: Language | undefined } | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < fewestWords) return null;
  if ((text.match(OWN_WORDS[language])?.length ?? 0) > words * 0.15) return null;
  const guess = guessLanguage(text);
  const { code, sure } = guess;
  if (code === null || code === language || sure < 0.6) return null;
  const isOther = !(KIN.has(code) && KIN.has(language)) || words >= 5 * fewestWords;
  return isOther ? { language: ownLanguage(guess) ?? undefined } : null;
}

// A sixth of any prose is made of these; then nobody has to guess.
const OWN_WORDS: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:les?|la|des|du|de|une?|et|est|dans|pour|qui|aux?|en|sur|par)(?!\p{L})|(?<!\p{L})[ldnsc][’']/giu,
  en: /(?<!\p{L})(?:the|of|and|to|in|for|is|are|was|with|on|by|from|their|that)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|del|de|una?|y|en|para|que|con|por|se|su|al)(?!\p{L})/giu,
  ar: /\p{Script=Arabic}{2,}/gu,
};

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}
