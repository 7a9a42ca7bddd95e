import type { WholeRule } from '../../engine/rule.ts';
import { AT_RISK } from './words.ts';

const PLACES =
  /(?<!\p{L})(?:Hay|Douar|[Qq]uartier|Village|[Cc]ité|[Rr]ue|[Aa]venue|[Cc]amp|[Cc]alle|[Bb]arrio|[Cc]ampamento)\s(?:de |d[’'])?\p{Lu}\p{Ll}{1,20}|(?<!\p{L})\p{Lu}\p{Ll}{2,20} (?:Street|Avenue|Road|camp|district shelter)(?!\p{L})|(?:مخيم|حي|شارع|قرية) \p{L}{3,20}/gu;

/** A place finer than a town, in a text about people at risk. */
export const finePlace: WholeRule = {
  id: 'fine-place',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'fine-place',
  source: 'iom-protection',
  across: (readings) => {
    const isAboutPeopleAtRisk = readings.some(({ prose, language }) => prose.search(AT_RISK[language]) >= 0);
    if (!isAboutPeopleAtRisk) return [];
    return readings.flatMap(({ prose, part }, at) =>
      part === 'contacts' || part === 'helplines'
        ? []
        : Array.from(prose.matchAll(PLACES), ({ 0: found, index }) => ({
            at,
            start: index,
            end: index + found.length,
          })),
    );
  },
};
