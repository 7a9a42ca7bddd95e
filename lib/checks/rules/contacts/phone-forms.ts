import { remembered } from '../../engine/remembered.ts';
import type { WholeRule } from '../../engine/rule.ts';

/** One way of writing telephone numbers in one text. */
export const phoneForms: WholeRule = {
  id: 'phone-forms',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'contacts',
  say: 'phone-forms',
  source: 'e123',
  across: (readings) => {
    const numbers = readings.flatMap((reading, at) => numbersIn(reading).map((one) => ({ ...one, at })));
    const counts = new Map<string, number>();
    for (const { form } of numbers) counts.set(form, (counts.get(form) ?? 0) + 1);
    const usual = counts.has('spaces') ? 'spaces' : [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
    return numbers
      .filter(({ form }) => form === 'none' && usual === 'spaces')
      .map(({ at, start, end }) => ({ at, start, end }));
  },
};

// How its digits are parted; a short number has nothing to part.
function formOf(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 8) return null;
  if (written.startsWith('+')) return 'spaces';
  if (/\d-\d/.test(written)) return 'hyphens';
  if (/\d\.\d/.test(written)) return 'stops';
  return /\d[ \u00a0\u202f]\d/.test(written) ? 'spaces' : 'none';
}

const numbersIn = remembered(({ text, spans }) =>
  spans.flatMap(({ kind, start: from, end }) => {
    if (kind !== 'phone') return [];
    const start = from + (/^[^+\d(]*/.exec(text.slice(from, end))?.[0].length ?? 0);
    const form = formOf(text.slice(start, end));
    return form === null ? [] : [{ start, end, form }];
  }),
);
