import { wordsIn } from '../../../documents/text.ts';
import type { Rule } from '../../engine/rule.ts';

const MOST = 45;
const example = (words: number) => `Word ${Array.from({ length: words - 1 }, () => 'word').join(' ')}.`;

export const longSentence: Rule = {
  id: 'long-sentence',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'style',
  say: 'long-sentence',
  source: 'iom-style',
  find: ({ text, sentences, part }) =>
    part === 'table'
      ? []
      : sentences.flatMap(({ start, end }) => {
          const sentence = text.slice(start, end);
          const count = sentence.length > 4 * MOST ? wordsIn(sentence) : 0;
          return count > MOST ? [{ start, end: start + sentence.trimEnd().length, params: { count } }] : [];
        }),
  examples: {
    hits: [`en| ${example(46)}`, `en| ${example(60)}`],
    misses: [`en| ${example(45)}`, `en| ${example(30)} ${example(30)}`],
  },
};
