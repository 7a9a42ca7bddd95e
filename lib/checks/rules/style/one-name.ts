import { everyMatch } from '../../../every-match.ts';
import type { Hit, WholeRule } from '../../engine/rule.ts';

/** Kinds of agreements: each is another thing in law. */
const KINDS = {
  fr: [
    /(?<!\p{L})[Cc]onventions?(?! (?:relative|de Genève|de Kampala|de Palerme|internationale|des Nations|sur|européenne|citoyenne|collective))(?!\p{L})/gu,
    /(?<!\p{L})(?:[Mm]émorandums? d[’'](?:entente|accord)|[Pp]rotocoles? d[’'](?:entente|accord))(?!\p{L})/gu,
  ],
  es: [
    /(?<!\p{L})[Cc]onvenios?(?! (?:internacional|de Ginebra|colectivo|sobre))(?!\p{L})/gu,
    /(?<!\p{L})[Mm]emor[áa]nd(?:o|um) de (?:entendimiento|acuerdo)(?!\p{L})/gu,
  ],
} as const;

/** The headline and the text call what was signed by the same name. */
export const oneName: WholeRule = {
  id: 'one-name',
  languages: ['fr', 'es'],
  severity: 'warning',
  kind: 'style',
  say: 'one-name',
  source: 'iom-style',
  across: (readings) => {
    const [first] = readings;
    if (!first || (first.language !== 'fr' && first.language !== 'es')) return [];
    const kinds = KINDS[first.language];
    const headline = readings.find(({ part }) => part === 'headline');
    const said = headline ? kinds.flatMap((kind) => headline.prose.match(kind) ?? []) : [];
    const [name] = said;
    if (name === undefined || said.length > 1) return [];
    const own = kinds.findIndex((kind) => name.search(kind) === 0);
    return readings
      .flatMap(({ prose, part }, at): (Hit & { at: number })[] =>
        part === 'headline'
          ? []
          : everyMatch(kinds[1 - own] ?? kinds[0], prose).map(({ 0: found, index }) => ({
              at,
              start: index,
              end: index + found.length,
              params: { other: name.toLowerCase() },
            })),
      )
      .slice(0, 1);
  },
};
