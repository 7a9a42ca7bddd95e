import { wordsIn } from '../../../documents/text.ts';
import type { Rule } from '../../engine/rule.ts';

const MOST = 120;
const example = (sentences: number) =>
  Array.from({ length: sentences }, () => 'Ten words are in this short sentence for a test.').join(' ');

export const longParagraph: Rule = {
  id: 'long-paragraph',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'style',
  say: 'long-paragraph',
  source: 'iom-style',
  find: ({ text, part }) => {
    const count = part === 'paragraph' && text.length > 4 * MOST ? wordsIn(text) : 0;
    return count > MOST ? [{ start: 0, end: text.length, params: { count } }] : [];
  },
  examples: {
    hits: [`en| ${example(13)}`, `en| ${example(20)}`],
    misses: [`en| ${example(11)}`, 'en| Short.'],
  },
};
