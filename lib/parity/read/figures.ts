import type { Figure } from '../../checks/figures/figure.ts';
import { readFigures } from '../../checks/figures/read.ts';
import { PERCENT } from '../../checks/figures/terms.ts';
import type { Language } from '../../languages.ts';
import type { Piece } from '../text.ts';
import type { FigureThing } from '../thing.ts';
import { countedNear } from './counted.ts';
import { leaningOf } from './leaning.ts';

const SHORT: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  bn: 1e9,
  b: 1e9,
  md: 1e9,
  mds: 1e9,
  mrd: 1e9,
  mm: 1e6,
};
const short = /^[ \u00a0\u202f]?(k|mn|mln|mio|mm|m|bn|b|mds|mrd|md)(?![\p{L}\d²³/])/iu;
const percent = new RegExp(`^[ \\u00a0\\u202f]?(?:${PERCENT})(?!\\p{L})`, 'iu');
const joint =
  /^[ \u00a0\u202f]?(?:,|،|et|ou|and|or|y|o|à|to|a|–|-|و|أو|إلى|puis|contre|and then)?[ \u00a0\u202f]?(?:et|and|y|و|de )?$/iu;
const CURRENCIES: readonly [string, RegExp][] = [
  ['CAD', /^(?:C\$|CAD)|canad|كندي/iu],
  ['AUD', /^(?:A\$|AUD)|austral/iu],
  ['USD', /\$|USD|dollar|d[óo]lar|دولار/iu],
  ['EUR', /€|EUR|يورو/iu],
  ['GBP', /£|GBP|livre|libra|pound|إسترليني/iu],
  ['MAD', /MAD|dirham|درهم/iu],
  ['franc', /CHF|XOF|franc|فرنك/iu],
];

/** The figures of a piece. `open` is the text without what is read otherwise. */
export function readFigureThings(piece: Piece, open: string, language: Language, at: number): FigureThing[] {
  const figures = readFigures({ prose: open, language });
  const things = figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    const gap = next ? open.slice(figure.end, next.start) : null;
    const isListed = gap !== null && joint.test(gap);
    const thing = asThing(figure, piece, open, language, at);
    if (isListed && next) takeAlong(thing, next, open);
    return figure.to === null ? [thing] : ends(thing, figure.to);
  });
  const atoms = piece.atoms.map(({ start, value }): FigureThing => {
    const end = start + 1;
    return { ...bare(at, start, end, String(value), [value]), required: !piece.spare };
  });
  return [...things, ...atoms];
}

// The two ends of a range, each where it stands.
function ends(thing: FigureThing, to: number): FigureThing[] {
  const first = /^[^\d]*[\d.,]*\d/u.exec(thing.written)?.[0] ?? thing.written;
  const second = /\d[\d.,\u00a0\u202f ]*[^\d]*$/u.exec(thing.written)?.[0] ?? thing.written;
  return [
    { ...thing, end: thing.start + first.length, written: first },
    { ...thing, start: thing.end - second.length, written: second, values: [to] },
  ];
}

function asThing(figure: Figure, piece: Piece, open: string, language: Language, at: number): FigureThing {
  const { start, value, kind, precision } = figure;
  const abbreviated = short.exec(open.slice(figure.end, figure.end + 6));
  const factor =
    abbreviated && isScale(open, figure) ? (SHORT[(abbreviated[1] ?? '').toLowerCase()] ?? 1) : 1;
  const share = kind === 'count' ? percent.exec(open.slice(figure.end, figure.end + 20)) : null;
  const end = figure.end + (share?.[0].length ?? (factor > 1 ? (abbreviated?.[0].length ?? 0) : 0));
  const written = piece.text.slice(start, end);
  const behind = open.slice(end, end + 40);
  const currency = currencyOf(written, behind);
  const counts = countedNear(piece.folded, end, language);
  return {
    ...bare(at, start, end, written, readings(value * factor, open.slice(start, end), language)),
    required: !piece.spare && !isSmall(figure),
    measure: share ? 'percent' : currency ? 'money' : kind,
    currency,
    precision: isSpan(open, start, counts) ? 'exact' : precision,
    leans: leaningOf(piece.folded, start, end, language),
    counts,
  };
}

/** A figure of which only its readings are known. */
export function bare(at: number, start: number, end: number, written: string, values: number[]): FigureThing {
  return {
    kind: 'figure',
    ...{ at, start, end, written, values },
    required: false,
    measure: 'count',
    currency: null,
    precision: 'exact',
    leans: { atLeast: true, atMost: true },
    counts: null,
  };
}

// "over twelve months" is how long, not how long at least.
const isSpan = (open: string, start: number, counts: string | null) =>
  ['days', 'weeks', 'months', 'years', 'hours'].includes(counts ?? '') &&
  /(?<!\p{L})over[ \u00a0](?:the (?:next|past|last)[ \u00a0])?$/iu.test(
    open.slice(Math.max(0, start - 16), start),
  );

// One is an article in four languages; two in words is "both", or a dual.
const isSmall = ({ value, written, to, kind }: Figure) =>
  to === null && kind === 'count' && (value === 1 || (value === 2 && written === 'words'));

// "5 m" may be metres: only money and what has a fraction is in millions by an m.
function isScale(open: string, { start, end }: Figure): boolean {
  const letters = short.exec(open.slice(end, end + 6))?.[1] ?? '';
  if (letters.toLowerCase() !== 'm') return /^(?:bn|mn|mln|mio|mds?|mrd|k|b)$/i.test(letters);
  const isMoney = /[$€£]|(?:USD|EUR|GBP|CHF) ?$/u.test(open.slice(Math.max(0, start - 4), end));
  return isMoney || /[.,]\d{1,2}$/.test(open.slice(start, end)) || letters === 'M';
}

// "1.250" is written for a thousand and more where the house style has a comma: Arabic pages do both.
function readings(value: number, written: string, language: Language): number[] {
  const digits = /\d{1,3}[.,]\d{3}(?!\d)/.exec(written)?.[0];
  return language === 'ar' && digits ? [value, value < 1000 ? value * 1000 : value / 1000] : [value];
}

function currencyOf(written: string, behind: string): string | null {
  const named =
    /^[ \u00a0\u202f](?:de )?(?:dollars?|euros?|d[óo]lares|dirhams?|francs?|دولار|يورو|درهم)\p{L}*(?:[ \u00a0]\p{L}+)?/iu.exec(
      behind,
    );
  const hay = `${written} ${named?.[0] ?? ''}`;
  const isMoney =
    /[$€£]|USD|EUR|GBP|CHF|MAD|XOF|dollar|euro|d[óo]lar|dirham|franc|libra|pound|دولار|يورو|درهم|فرنك/iu;
  if (!isMoney.test(hay)) return null;
  return CURRENCIES.find(([, pattern]) => pattern.test(hay))?.[0] ?? 'other';
}

// "between 5 and 10 per cent", "de 1,2 à 1,5 million": what stands behind the last holds for the first as well.
function takeAlong(thing: FigureThing, next: Figure, open: string): void {
  if (thing.measure === 'count' && next.kind !== 'count') thing.measure = next.kind;
  const scale = /(?:million|millon|millón|milliard|billion|مليون|مليار|ملايين|mil|thousand|ألف|آلاف)/iu;
  const [value = 0] = thing.values;
  const digits = /^[\d.,]+/.exec(open.slice(next.start))?.[0];
  if (!digits || !scale.test(open.slice(next.start, next.end)) || value >= 1000) return;
  const factor = next.value / Number(digits.replace(',', '.'));
  if (Number.isFinite(factor) && factor >= 1000) thing.values = [value, value * Math.round(factor)];
}
