import type { Hit, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const bare = (text: string) => text.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)]|\p{Ll}\))\s+/u, '').trim();
const opens = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? 'capital' : /^\p{Ll}/u.test(text) ? 'small' : null;

/** The items of one list begin alike. */
export const unevenList: WholeRule = {
  id: 'uneven-list',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'style',
  say: 'uneven-list',
  source: 'iom-style',
  across: (readings) => {
    const found: (Hit & { at: number })[] = [];
    let list: { at: number; reading: Reading }[] = [];
    const close = () => {
      const kinds = list.map(({ reading }) => opens(bare(reading.text)));
      const first = kinds[0];
      const other = kinds.findIndex((kind) => kind !== null && kind !== first);
      const item = list[other];
      if (item && first !== null && list.length > 2) {
        const { text } = item.reading;
        const start = text.indexOf(bare(text));
        const word = /^[\p{L}\p{N}’'-]+/u.exec(bare(text))?.[0] ?? '';
        found.push({ at: item.at, start, end: start + word.length });
      }
      list = [];
    };
    readings.forEach((reading, at) => {
      if (reading.part === 'item') list.push({ at, reading });
      else close();
    });
    close();
    return found;
  },
};
