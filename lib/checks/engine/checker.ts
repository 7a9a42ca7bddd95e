import { datedInText } from '../dates/dated-in-text.ts';
import type { Passage } from '../passage.ts';
import { Reading } from '../reading.ts';
import { place as placeHit } from './place.ts';
import {
  type Finding,
  type Hit,
  type Placed,
  type Rule,
  SEVERITIES,
  type Setting,
  type WholeRule,
} from './rule.ts';

type Read = { reading: Reading; placed: readonly Placed[] };

/**
 * Reads a release again and again: passages that read as before are not read again. Rules about single passages are
 * asked once for each wording, rules about the whole at every turn. A rule that fails ends the reading, unless somebody
 * hears of it: then it finds nothing there, and the others go on.
 */
export function checker(
  rules: readonly Rule[],
  wholeRules: readonly WholeRule[],
  onFault?: (rule: string, error: unknown) => void,
) {
  const asked = <T>(rule: string, look: () => readonly T[]): readonly T[] => {
    if (!onFault) return look();
    try {
      return look();
    } catch (error) {
      onFault(rule, error);
      return [];
    }
  };

  let known = new Map<string, Read>();
  let knownFor = '';

  return (passages: readonly Passage[], given: Setting): Finding[] => {
    const setting = given.date === null ? { ...given, date: datedInText(passages) } : given;
    const settingKey = `${setting.language}|${setting.date}|${setting.known.key}`;
    if (settingKey !== knownFor) known = new Map();
    knownFor = settingKey;
    const now = new Map<string, Read>();
    for (const { key } of passages) {
      const done = known.get(key);
      if (done) now.set(key, done);
    }
    for (const [key, done] of readAll(
      passages.filter(({ key }) => !now.has(key)),
      rules,
      setting,
      asked,
    ))
      now.set(key, done);
    const read = passages.flatMap(({ key }) => now.get(key) ?? []);
    known = now;
    const found = read.map(({ placed }) => [...placed]);
    const prose = read.flatMap(({ reading }, at) => (reading.guarded ? [] : [{ reading, at, from: 0 }]));
    const everything = read.flatMap(({ reading }, at) => [
      { reading, at, from: 0 },
      ...reading.elsewhere.map((one) => ({ ...one, at })),
    ]);
    const lists = [prose, everything].map((list) => ({ list, readings: list.map(({ reading }) => reading) }));
    for (const rule of wholeRules) {
      if (setting.known.tuned[rule.id] === 'off') continue;
      const { list = [], readings = [] } = lists[rule.kind === 'protection' ? 1 : 0] ?? {};
      for (const { at: place, ...hit } of asked(rule.id, () => rule.across(readings, setting))) {
        const where = list[place];
        const reading = where && read[where.at]?.reading;
        const placed = reading && placeHit(rule, movedBy(where.from, hit), reading, setting.known.tuned);
        if (placed) found[where.at]?.push(placed);
      }
    }
    return found.flatMap((placed, at) => {
      const { path, attribute } = passages[at] ?? { path: [], attribute: null };
      return inOrder(outermost(placed)).map((one): Finding => ({ ...one, path, attribute }));
    });
  };
}

// One rule after the other, each over all that is new: what a rule's patterns were compiled to is then at hand.
function readAll(
  passages: readonly Passage[],
  rules: readonly Rule[],
  setting: Setting,
  asked: <T>(rule: string, look: () => readonly T[]) => readonly T[],
): Map<string, Read> {
  const read = new Map<string, { reading: Reading; placed: Placed[] }>();
  for (const passage of passages)
    if (!read.has(passage.key)) read.set(passage.key, { reading: new Reading(passage), placed: [] });
  const { tuned } = setting.known;
  for (const rule of read.size === 0 ? [] : rules) {
    if (tuned[rule.id] === 'off') continue;
    const isGuard = rule.kind === 'protection';
    for (const { reading, placed } of read.values()) {
      if (reading.guarded && !isGuard) continue;
      for (const one of [{ reading, from: 0 }, ...(isGuard ? reading.elsewhere : [])]) {
        if (!rule.languages.includes(one.reading.language)) continue;
        for (const hit of asked(rule.id, () => rule.find(one.reading, setting))) {
          const found = placeHit(rule, movedBy(one.from, hit), reading, tuned);
          if (found) placed.push(found);
        }
      }
    }
  }
  return read;
}

// What is found in a stretch in another language stands so much further in its passage.
const movedBy = (from: number, hit: Hit): Hit =>
  from === 0 ? hit : { ...hit, start: hit.start + from, end: hit.end + from };

// Of two findings about the same words only the wider is told, when its fix takes the narrower's words away as well.
function outermost(placed: readonly Placed[]): readonly Placed[] {
  if (placed.length < 2) return placed;
  const wide = placed.filter(({ fix, start, end }) => fix !== null && end - start > SHORTEST_AROUND);
  return wide.length === 0 ? placed : placed.filter((one) => !wide.some((other) => covers(other, one)));
}

const SHORTEST_AROUND = 3;
const covers = (outer: Placed, inner: Placed): boolean =>
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  inner.end - inner.start < outer.end - outer.start &&
  inner.kind !== 'protection' &&
  SEVERITIES.indexOf(outer.severity) <= SEVERITIES.indexOf(inner.severity) &&
  outer.fix?.includes(inner.text) === false;

const inOrder = (placed: readonly Placed[]) => [...placed].sort((a, b) => a.start - b.start || a.end - b.end);
