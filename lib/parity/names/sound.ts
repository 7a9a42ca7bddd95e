import { foldCase } from '../../documents/import/fold.ts';

// What letters sound like in either script, roughly: vowels say nothing across them.
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:sch|sh|tch|ch)/u, 'X'],
  [/^(?:ph|f|v)/u, 'F'],
  [/^th/u, 'T'],
  [/^dh/u, 'D'],
  [/^dj/u, 'J'],
  [/^kh/u, 'H'],
  [/^gh/u, 'G'],
  [/^[gj](?=[eiy])/u, 'J'],
  [/^gu(?=[ei])/u, 'G'],
  [/^qu?/u, 'K'],
  [/^ck/u, 'K'],
  [/^c(?=[eiy])/u, 'S'],
  [/^x/u, 'KS'],
  [/^[ck]/u, 'K'],
  [/^g/u, 'G'],
  [/^j/u, 'J'],
  [/^[bp]/u, 'B'],
  [/^t/u, 'T'],
  [/^d/u, 'D'],
  [/^[s\u00df]/u, 'S'],
  [/^z/u, 'Z'],
  [/^l/u, 'L'],
  [/^m/u, 'M'],
  [/^n/u, 'N'],
  [/^r/u, 'R'],
  [/^h/u, 'h'],
  [/^w/u, 'w'],
];

const ARABIC: Record<string, string> = {
  ...{ ب: 'B', پ: 'B', ت: 'T', ط: 'T', ث: 'T', د: 'D', ض: 'D', ذ: 'D', ج: 'J', ح: 'h', خ: 'H', ه: 'h' },
  ...{ ر: 'R', ز: 'Z', ظ: 'Z', س: 'S', ص: 'S', ش: 'X', غ: 'G', ف: 'F', ڤ: 'F', ق: 'K', ك: 'K', گ: 'G' },
  ...{ ل: 'L', م: 'M', ن: 'N', و: 'w', چ: 'X' },
};

/** The consonants of a word in either script, in letters of one alphabet. */
export function soundOf(word: string): string {
  const folded = foldCase(word.replace(/[\u064b-\u0652\u0640]/gu, '').replace(/تش/gu, 'چ')).replace(
    /(.)\1+/gu,
    '$1',
  );
  let out = '';
  for (let at = 0; at < folded.length; ) {
    const rest = folded.slice(at);
    const rule = LATIN.find(([pattern]) => pattern.test(rest));
    const match = rule?.[0].exec(rest)?.[0];
    out += rule?.[1] ?? ARABIC[folded.charAt(at)] ?? '';
    at += match?.length ?? 1;
  }
  return out;
}

const NEAR = new Set(
  'SZ SX TD GK GJ JX JS JZ HK GH BF FB TS DZ TZ GR XK hH HG wF wB DJ TX GX KX'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);
const FAINT = new Set(['h', 'w']);

/** How unlike two sounds are: 0 for the same, 1 for nothing in common. */
export function unlike(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.replace(/[hw]/g, '').length, b.replace(/[hw]/g, '').length, 1);
  let row = [0, ...Array.from(b, (_, at) => cost(b.slice(0, at + 1)))];
  for (const [at, one] of [...a].entries()) {
    const next = [cost(a.slice(0, at + 1))];
    for (const [index, other] of [...b].entries()) {
      const swap = one === other ? 0 : NEAR.has(one + other) ? 0.4 : 1;
      next.push(
        Math.min(
          (row[index] ?? 0) + swap,
          (row[index + 1] ?? 0) + (FAINT.has(one) ? 0.15 : 1),
          (next[index] ?? 0) + (FAINT.has(other) ? 0.15 : 1),
        ),
      );
    }
    row = next;
  }
  return Math.min(1, (row.at(-1) ?? longest) / longest);
}

const cost = (sounds: string) => [...sounds].reduce((sum, one) => sum + (FAINT.has(one) ? 0.15 : 1), 0);
