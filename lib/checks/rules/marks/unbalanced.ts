import { everyMatch } from '../../../every-match.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** Brackets without their partner. */
export const unbalanced: Rule = {
  id: 'unbalanced',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'marks',
  say: 'unbalanced',
  source: 'newsroom',
  find: lonely,
  examples: {
    hits: ['fr| le centre (ouvert hier', 'en| the centre, opened in May) is full'],
    misses: ['fr| le centre (ouvert en mai)', 'en| 1) food 2) water', 'es| a) agua; b) comida'],
  },
};

function lonely({ prose }: Reading) {
  const open: { at: number; mark: string }[] = [];
  const found: { start: number; end: number; params: { mark: string } }[] = [];
  const hit = (at: number) => ({ start: at, end: at + 1, params: { mark: prose.charAt(at) } });
  for (const { 0: mark, index } of everyMatch(/[()[\]]/g, prose)) {
    if (mark === '(' || mark === '[') open.push({ at: index, mark });
    else if (open.at(-1)?.mark === (mark === ')' ? '(' : '[')) open.pop();
    else if (
      !/(?:^|[\s(;,])(?:\p{L}|\p{N}{1,2}|[ivx]{1,4})$/u.test(prose.slice(Math.max(0, index - 5), index))
    )
      found.push(hit(index));
  }
  return [...found, ...open.map(({ at }) => hit(at))];
}
