import { foldCase } from '../../../documents/import/fold.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const named =
  /(\p{Lu}[\p{L}’'-]{1,20}(?: (?:\p{Lu}\.|de|del|da|van|von|el|al|ben|\p{Lu}[\p{L}’'-]{1,20})){1,3})(?:,? \([^()]{2,40}\))?(?:, ?| ?[:–-] ?|\n| )$/u;

/** The address of the house is the first initial and the surname: another may be a slip. */
export const mailName: Rule = {
  id: 'mail-name',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'contacts',
  say: 'mail-name',
  source: 'newsroom',
  find: unlike,
  examples: {
    hits: ['fr| Claire Vasseur, cvaseur@iom.int', 'en| Claire Vasseur, pvasseur@iom.int'],
    misses: [
      'fr| Claire Vasseur, cvasseur@iom.int',
      'en| Claire Vasseur, media@iom.int',
      'es| María José López Ruiz, mlopez@iom.int',
      'fr| Claire Vasseur, claire.vasseur@example.org',
    ],
  },
};

function unlike({ text, spans }: Reading): Hit[] {
  return spans.flatMap(({ kind, start, end }) => {
    if (kind !== 'email' || !/@iom\.int$/i.test(text.slice(start, end))) return [];
    const name = named.exec(text.slice(Math.max(0, start - 90), start))?.[1];
    if (!name) return [];
    const words = foldCase(name)
      .split(/[ ’'.-]+/u)
      .filter(Boolean);
    const local = (foldCase(text.slice(start, end)).split('@')[0] ?? '').replace(/\d{1,4}$/u, '');
    const surnames = words.slice(1);
    const likely = surnames.flatMap((_, at) => [surnames.slice(at).join(''), surnames[at] ?? '']);
    const first = words[0]?.charAt(0) ?? '';
    if (likely.some((surname) => local === first + surname || local === surname)) return [];
    // A shared address ("media", "iomrabat") is nobody's name; a slip is a letter or two away from the name.
    const nearest = likely.some((surname) => isNear(local, first + surname));
    return nearest ? [{ start, end, params: { name, mail: `${first}${surnames.at(-1)}@iom.int` } }] : [];
  });
}

// One letter more, less or other, at most two.
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  let head = 0;
  while (head < Math.min(one.length, other.length) && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(one.length, other.length) - head &&
    one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)
  )
    tail += 1;
  return Math.max(one.length, other.length) - head - tail <= 2;
}
