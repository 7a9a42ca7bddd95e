import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { dayOf } from './day-of.ts';
import { plain } from './names.ts';

/** Journalists are sent to somebody who is no longer there. */
export const contactLeft: WholeRule = {
  id: 'contact-left',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'contacts',
  say: 'contact-left',
  source: 'directory',
  across: (readings, setting) =>
    readings.flatMap((reading, at) => gone(reading, setting).map((hit) => ({ at, ...hit }))),
};

function gone({ part, text, ref }: Reading, { known }: Setting): Hit[] {
  if (part !== 'contacts') return [];
  const said = plain(text).toLowerCase();
  const who = known.directory.left.find(
    (one) =>
      plain(one.name).toLowerCase() === said || (ref === undefined && one.email?.toLowerCase() === said),
  );
  return who ? [{ start: 0, end: text.length, params: { name: who.name, date: dayOf(who.until) } }] : [];
}
