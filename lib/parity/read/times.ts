import type { Language } from '../../languages.ts';
import type { Piece } from '../text.ts';
import type { TimeThing } from '../thing.ts';
import { all, overlaps } from './blot.ts';

const PATTERNS: readonly RegExp[] = [
  /(?<![\d.,:])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?[ \u00a0\u202f]?(?<half>[ap]\.? ?m)\.?(?!\p{L})/giu,
  /(?<![\d.,:])(?<hour>\d{1,2})[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?(?<minute>[0-5]\d)(?!\d)/giu,
  /(?<![\d.,:])(?<hour>\d{1,2})[ \u00a0\u202f]?h(?:rs?\.?)?(?!\p{L})/giu,
  /(?<=(?:^|[^\p{L}])(?:[àa]|vers|d[èe]s|avant|apr[èe]s|jusqu’[àa]|de|entre)[ \u00a0])(?<hour>\d{1,2})[ \u00a0\u202f]heures(?!\p{L})/giu,
  /(?<=(?:a|de|desde|hasta|para) las )(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:[ \u00a0](?:h|horas?)(?!\p{L}))?/giu,
  /(?<![\d.,:])(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?=[ \u00a0](?:a|y|hasta)[ \u00a0](?:las[ \u00a0])?\d{1,2}[.:]\d{2}(?!\d))/gu,
  /(?<![\d.,:])(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)[ \u00a0](?:h|horas|hrs)(?!\p{L})/gu,
  /(?<=\d[.:]\d{2}[ \u00a0](?:a|y|hasta)[ \u00a0](?:las[ \u00a0])?)(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?!\d)/gu,
  /(?<=الساعة (?:ال)?)(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:[ \u00a0]?(?<half>صباح|مساء|ظهر|بعد الظهر)\p{L}*)?/gu,
  /(?<![\d.,:/])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:])/gu,
];

const NOON: Record<Language, RegExp> = {
  fr: /(?<!\p{L})midi(?!\p{L})/giu,
  en: /(?<!\p{L})(?:noon|midday)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:mediod[íi]a|12 del mediod[íi]a)(?!\p{L})/giu,
  ar: /(?<!بعد )(?<!\p{L})(?:الظهر|ظهرا)(?!\p{L})/gu,
};

/** Times of day. */
export function readTimes(piece: Piece, open: string, language: Language, at: number): TimeThing[] {
  const found: TimeThing[] = [];
  for (const pattern of PATTERNS) {
    for (const { start, end, match } of all(open, pattern)) {
      const { hour = '0', minute = '0', half } = match.groups ?? {};
      if (Number(hour) > 24 || found.some((other) => overlaps(other, { start, end }))) continue;
      const late = /^p|مساء|بعد/iu.test(half ?? '') && Number(hour) < 12 ? 12 : 0;
      const minutes = (((Number(hour) % 24) + late) % 24) * 60 + Number(minute);
      const written = open.slice(start, end);
      const isSure = Number(hour) > 12 || half !== undefined;
      found.push({ kind: 'time', at, start, end, written, required: !piece.spare, minutes, half: isSure });
    }
  }
  const noons = all(open, NOON[language]).map(({ start, end }): TimeThing => {
    return {
      kind: 'time',
      at,
      start,
      end,
      written: open.slice(start, end),
      required: false,
      minutes: 720,
      half: true,
    };
  });
  return [...found, ...noons];
}

/** Whether two times can be the same. */
export function sameTime(a: TimeThing, b: TimeThing): boolean {
  if (a.minutes === b.minutes) return true;
  return (!a.half || !b.half) && a.minutes % 720 === b.minutes % 720;
}
