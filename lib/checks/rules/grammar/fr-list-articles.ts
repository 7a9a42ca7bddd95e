import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const opens =
  /(?<!\p{L})(?:thématiques|thèmes|domaines|questions|matière|services|activités|enjeux) (?=d(?:e |[’'])(?!l[ae’'])\p{Ll})/gu;

/** « de santé, d’hébergement, de l’accompagnement »: the items of a list begin alike. */
export const frListArticles: Rule = {
  id: 'fr-list-articles',
  languages: ['fr'],
  severity: 'info',
  kind: 'grammar',
  say: 'list-articles',
  source: 'onu-fr',
  find: ({ prose, sentences }: Reading): Hit[] =>
    Array.from(/, d(?:e la |e l|u )/.test(prose) ? everyMatch(opens, prose) : []).flatMap(
      ({ 0: found, index }) => {
        const end = sentences.find((sentence) => index < sentence.end)?.end ?? prose.length;
        let at = index + found.length;
        const items = prose.slice(at, end).split(/,|;/u);
        return items.flatMap((item, place) => {
          const start = at + item.length - item.trimStart().length;
          at += item.length + 1;
          const article = /^(?:et )?(de l[’']|de la |du )/u.exec(item.trimStart());
          if (place < 2 || !article || !items.slice(0, 2).every((one) => bare.test(one.trim()))) return [];
          const skipped = article[0].length - (article[1]?.length ?? 0);
          return [{ start: start + skipped, end: start + article[0].trimEnd().length }];
        });
      },
    ),
  examples: {
    hits: [
      'sur les thématiques de santé, d’eau, de l’accueil des familles',
      'les services de soins, de conseil et de suivi, d’abri, de la formation',
    ],
    misses: [
      'sur les thématiques de santé, d’eau et d’accueil des familles',
      'les services de la ville, de l’État et du port',
      'les services de soins, avec l’appui de l’OIM, de la ville',
    ],
  },
};

const bare = /^d(?:e |[’'])(?!l[ae’' ])\p{Ll}/u;
