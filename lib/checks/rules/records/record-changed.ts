import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** What was taken from the directory, which says something else by now. */
export const recordChanged: WholeRule = {
  id: 'record-changed',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'contacts',
  say: 'record-changed',
  source: 'directory',
  across: (readings, setting) =>
    readings.flatMap((reading, at) => changed(reading, setting).map((hit) => ({ at, ...hit }))),
};

function changed({ ref, text }: Reading, { known }: Setting): Hit[] {
  if (!ref) return [];
  const former = known.directory.changed.find((one) => one.ref === ref && one.was === text);
  if (!former) return [];
  return [
    {
      start: 0,
      end: text.length,
      batch: false,
      params: { right: former.now || '–' },
      ...(former.now ? { fix: former.now } : {}),
    },
  ];
}
