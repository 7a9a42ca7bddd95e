import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { dayOf } from './day-of.ts';

/** People in need are told to call where nobody may answer any more. */
export const helplineOver: WholeRule = {
  id: 'helpline-over',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'contacts',
  say: 'helpline-over',
  source: 'directory',
  across: over,
};

function over(readings: readonly Reading[], { known }: Setting): (Hit & { at: number })[] {
  const all = known.directory.over;
  if (all.length === 0) return [];
  const said = new Set<string>();
  return readings.flatMap((reading, at) => {
    if (reading.part !== 'helplines') return [];
    const digits = digitsOf(reading.text);
    const one = all.find(({ ref, numbers }) =>
      reading.ref ? ref === reading.ref : digits.length > 2 && numbers.includes(digits),
    );
    // once for each helpline, where it is first named
    if (!one || said.has(one.ref)) return [];
    said.add(one.ref);
    return [{ at, start: 0, end: reading.text.length, params: { date: dayOf(one.until) } }];
  });
}

const digitsOf = (text: string) => (/\p{L}/u.test(text) ? '' : text.replace(/[^0-9]/g, ''));
