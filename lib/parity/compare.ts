import { answers, sameValue } from './answers.ts';
import { type Difference, type Manner, PARITY_RULES, type ParityRule, type Place } from './difference.ts';
import { compareNames, type Missing } from './names/compare.ts';
import { soundOf, unlike } from './names/sound.ts';
import { sameCounted } from './read/counted.ts';
import { readThings } from './read/things.ts';
import type { ParityText } from './text.ts';
import type { DateThing, FigureThing, Thing, ThingKind } from './thing.ts';

const RULES: Record<ThingKind, ParityRule> = {
  figure: 'PARITY-FIGURE',
  number: 'PARITY-FIGURE',
  date: 'PARITY-DATE',
  time: 'PARITY-TIME',
  phone: 'PARITY-PHONE',
  email: 'PARITY-EMAIL',
  link: 'PARITY-LINK',
  person: 'PARITY-NAME',
  organisation: 'PARITY-NAME',
  country: 'PARITY-PLACE',
  town: 'PARITY-PLACE',
};

/**
 * What a translation does not say as its source does: figures, dates, times, addresses and names, whatever form the
 * languages give them. In the order of the source, what was added where it stands in the translation.
 */
export function compareTexts(source: ParityText, target: ParityText): Difference[] {
  const names = compareNames(source, target);
  const said = [...readThings(source), ...names.people.source];
  const translated = [...readThings(target), ...names.people.target];
  const missing = [...unanswered(said, translated), ...names.source];
  const added = [...unanswered(translated, said), ...names.target];
  const where = placer(source, target);
  const pairs = pair(missing, added, where);
  const found = [
    ...pairs.map(([one, other]) => make(RULES[one.thing.kind], 'changed', one.thing, other.thing)),
    ...alone(missing, pairs, 0).map((thing) => besides(thing, said, free(translated, pairs), where, true)),
    ...alone(added, pairs, 1).map((thing) => besides(thing, translated, free(said, pairs), where, false)),
    ...senses(said, translated, where),
  ];
  const order = (one: Found) => (one.source ? where(one.source, 0) : where(one.target, 1));
  return found
    .sort((a, b) => order(a) - order(b))
    .map((difference) => ({ ...difference, print: printOf(difference, source, target) }));
}

type Found = Omit<Difference, 'print'>;
type Where = (place: { at: number; start: number } | null, side: 0 | 1) => number;

function unanswered(asked: readonly Thing[], given: readonly Thing[]): Missing[] {
  return asked
    .filter(
      (thing) => thing.kind !== 'person' && thing.required && !given.some((other) => answers(thing, other)),
    )
    .map((thing) => ({ thing, sure: thing.kind !== 'date' || thing.year !== null || thing.day !== null }));
}

// How far into its text something stands, from 0 to 1; by paragraphs, where there are as many in both.
function placer(source: ParityText, target: ParityText): Where {
  const lengths = [source, target].map(({ pieces }) =>
    pieces.filter(({ spare }) => !spare).map(({ text }) => text.length + 1),
  );
  const isEven = lengths[0]?.length === lengths[1]?.length;
  return (place, side) => {
    if (!place) return 1;
    const own = lengths[side] ?? [];
    const inside = place.start / (own[place.at] ?? 1);
    if (isEven) return (place.at + inside) / own.length;
    const before = own.slice(0, place.at).reduce((sum, length) => sum + length, 0);
    return (before + place.start) / own.reduce((sum, length) => sum + length, 1);
  };
}

const LIKE: readonly ThingKind[][] = [
  ['figure', 'number'],
  ['figure', 'time'],
  ['date', 'number'],
  ['figure', 'date'],
];

// What is missing and what was added at about the same place are one change.
function pair(missing: readonly Missing[], added: readonly Missing[], where: Where): [Missing, Missing][] {
  const chances = missing.flatMap((one) =>
    added.flatMap((other) => {
      const isSame = one.thing.kind === other.thing.kind;
      if (
        !isSame &&
        !LIKE.some((kinds) => kinds.includes(one.thing.kind) && kinds.includes(other.thing.kind))
      )
        return [];
      const far = Math.abs(where(one.thing, 0) - where(other.thing, 1));
      const cost =
        far +
        (isSame && measureOf(one.thing) === measureOf(other.thing) ? 0 : 0.1) -
        (looksAlike(one.thing, other.thing) ? 0.06 : 0);
      return far < 0.2 ? [{ one, other, cost }] : [];
    }),
  );
  const pairs: [Missing, Missing][] = [];
  for (const { one, other } of chances.sort((a, b) => a.cost - b.cost)) {
    if (!pairs.some(([a, b]) => a === one || b === other)) pairs.push([one, other]);
  }
  return pairs;
}

const measureOf = (thing: Thing) => (thing.kind === 'figure' ? thing.measure : null);

function looksAlike(a: Thing, b: Thing): boolean {
  const digits = (thing: Thing) => thing.written.replace(/\D/g, '');
  const [one, other] = [digits(a), digits(b)];
  if (one.length === 0 || one.length !== other.length) return false;
  return [...one].filter((digit, at) => digit !== other[at]).length <= Math.max(1, one.length / 2);
}

const alone = (things: readonly Missing[], pairs: readonly [Missing, Missing][], side: 0 | 1) =>
  things.filter((one) => one.sure && !pairs.some((found) => found[side] === one)).map(({ thing }) => thing);

const free = (things: readonly Thing[], pairs: readonly [Missing, Missing][]) =>
  things.filter((thing) => !pairs.some((found) => found.some((one) => one.thing === thing)));

// Where the paragraph of the other text says something else of the same kind, that is what it was changed to.
function besides(
  thing: Thing,
  own: readonly Thing[],
  others: readonly Thing[],
  where: Where,
  isSource: boolean,
): Found {
  const rule = RULES[thing.kind];
  const [side, across]: [0 | 1, 0 | 1] = isSource ? [0, 1] : [1, 0];
  const place = where(thing, side);
  const mine = own.filter((one) => one.at === thing.at);
  const theirs = others.filter(
    (other) =>
      other.kind === thing.kind &&
      other.required &&
      mayBecome(other, thing) &&
      Math.abs(where(other, across) - place) < 0.06 &&
      !mine.some((one) => answers(other, one)),
  );
  const near = (one: Thing) => Math.abs(where(one, across) - place);
  const [counterpart] = theirs.sort((a, b) => near(a) - near(b));
  if (!counterpart) return isSource ? make(rule, 'missing', thing, null) : make(rule, 'added', null, thing);
  return isSource ? make(rule, 'changed', thing, counterpart) : make(rule, 'changed', counterpart, thing);
}

// Somebody who is named beside somebody else is not a misspelling, nor is an amount of money a count of something.
const mayBecome = (one: Thing, other: Thing) =>
  measureOf(one) === measureOf(other) &&
  (one.kind !== 'person' ||
    other.kind !== 'person' ||
    unlike(soundOf(one.words.join('')), soundOf(other.words.join(''))) < 0.4);

// What both texts say, but not of the same, or not in the same sense.
function senses(said: readonly Thing[], translated: readonly Thing[], where: Where): Found[] {
  const near = <T extends Thing>(one: T, others: readonly T[]) =>
    others.length === 0
      ? null
      : others.reduce((best, other) =>
          Math.abs(where(other, 1) - where(one, 0)) < Math.abs(where(best, 1) - where(one, 0)) ? other : best,
        );
  const figures = translated.filter((thing) => thing.kind === 'figure' && thing.required) as FigureThing[];
  const dates = translated.filter((thing) => thing.kind === 'date') as DateThing[];
  const found = said.flatMap((thing): Found[] => {
    if (!thing.required) return [];
    if (thing.kind === 'date') {
      if (thing.day === null) return [];
      const same = dates.filter((date) => date.day !== null && answers(thing, date));
      const days = same.filter((date) => date.weekday !== null && thing.weekday !== null);
      const other = near(thing, days);
      const isSaid = !other || days.some((date) => date.weekday === thing.weekday);
      return isSaid ? [] : [make('PARITY-DATE', 'weekday', thing, other)];
    }
    if (thing.kind !== 'figure') return [];
    const same = figures.filter((figure) => sameValue(thing, figure));
    if (same.length === 0) return [];
    const all = said.filter((one) => one.kind === 'figure' && sameValue(one, thing)) as FigureThing[];
    return figureSense(thing, all, same, near(thing, same));
  });
  return found.filter(
    (one, at) => !found.slice(0, at).some((before) => before.manner === one.manner && isAt(before, one)),
  );
}

const isAt = (a: Found, b: Found) => a.target?.at === b.target?.at && a.target?.start === b.target?.start;

function figureSense(
  thing: FigureThing,
  all: readonly FigureThing[],
  same: readonly FigureThing[],
  nearest: FigureThing | null,
): Found[] {
  if (!nearest || !same.some(({ measure }) => (measure === 'percent') === (thing.measure === 'percent')))
    return [];
  const isOther = (one: FigureThing, others: readonly FigureThing[]) =>
    others.every(({ counts }) => !sameCounted(one.counts, counts));
  if (isOther(thing, same) || isOther(nearest, all))
    return [make('PARITY-FIGURE', 'counted', thing, nearest)];
  if (thing.currency && same.every(({ currency }) => currency !== null && currency !== thing.currency))
    return [make('PARITY-FIGURE', 'currency', thing, nearest)];
  return leansOtherwise(thing, all, same) || leansOtherwise(nearest, same, all)
    ? [make('PARITY-QUALIFIER', 'qualifier', thing, nearest)]
    : [];
}

function leansOtherwise(
  one: FigureThing,
  own: readonly FigureThing[],
  others: readonly FigureThing[],
): boolean {
  if (one.precision !== 'atLeast' && one.precision !== 'atMost') return false;
  const way = one.precision;
  // said once so and once without: the translation may have taken either
  if (own.some(({ precision }) => precision !== way) && others.some(({ precision }) => precision !== way)) {
    if (
      own.filter(({ precision }) => precision === way).length <=
      others.filter(({ leans }) => leans[way]).length
    )
      return false;
    if (own.some(({ leans }) => !leans[way])) return false;
  }
  return others.every(({ leans }) => !leans[way]);
}

function make(rule: ParityRule, manner: Manner, source: Thing | null, target: Thing | null): Found {
  return { rule, severity: PARITY_RULES[rule], manner, source: placeOf(source), target: placeOf(target) };
}

const placeOf = (thing: Thing | null): Place | null =>
  thing && { at: thing.at, start: thing.start, end: thing.end, written: thing.written };

const NEAR = 24;

function printOf({ rule, manner, source, target }: Found, ...texts: [ParityText, ParityText]): string {
  const words = (part: string) => part.split(/[^\p{L}\p{N}]/u).filter(Boolean);
  const around = (place: Place | null, text: ParityText) => {
    if (!place) return '';
    const all = text.pieces[place.at]?.text ?? '';
    const before = words(all.slice(Math.max(0, place.start - NEAR), place.start)).at(-1) ?? '';
    const after = words(all.slice(place.end, place.end + NEAR))[0] ?? '';
    return `${before} ${all.slice(place.start, place.end)} ${after}`;
  };
  return [rule, manner, around(source, texts[0]), around(target, texts[1])].join('|');
}
