import { everyMatch } from '../../../every-match.ts';
import { remembered } from '../../engine/remembered.ts';
import type { WholeRule } from '../../engine/rule.ts';

const EVENT =
  '(?:atelier|rencontre|formation|conférence|cérémonie|réunion|séminaire|événement|journée|forum|workshop|meeting|training|conference|ceremony|event|forum|taller|reunión|conferencia|ceremonia|encuentro|foro)';
const held = {
  fr: new RegExp(
    `(?<!\\p{L})(?:[Ll][’']|[Ll]a |[Ll]e |[Cc]ette |[Cc]et )(${EVENT}) (?:du \\d{1,2}(?:er)? \\p{L}{3,9} )?(?:était|a été|a réuni|a permis|s[’']est|fut)(?!\\p{L})`,
    'gu',
  ),
  en: new RegExp(
    `(?<!\\p{L})[Tt]h(?:e|is) (${EVENT}) (?:on \\d{1,2} \\p{L}{3,9} )?(?:was|were|brought|gathered|took)(?!\\p{L})`,
    'gu',
  ),
  es: new RegExp(
    `(?<!\\p{L})(?:[Ee]l|[Ll]a) (${EVENT}) (?:del \\d{1,2} de \\p{L}{3,10} )?(?:fue|reunió|permitió|tuvo)(?!\\p{L})`,
    'gu',
  ),
};
const coming = {
  fr: new RegExp(
    `(?<!\\p{L})(?:sera|seront|participeront|prendront|auront|assisteront)(?: \\p{L}{3,14}){0,2} (?:lors de|durant|pendant|à) (?:l[’']|la |le |cette |cet )(${EVENT})(?!\\p{L})`,
    'gu',
  ),
  en: new RegExp(
    `(?<!\\p{L})will (?:\\p{L}{2,12} ){1,3}(?:at|during|in) (?:the|this) (${EVENT})(?!\\p{L})`,
    'gu',
  ),
  es: new RegExp(
    `(?<!\\p{L})(?:estarán|participarán|asistirán)(?: \\p{L}{3,14}){0,2} (?:en|durante) (?:el|la|este|esta) (${EVENT})(?!\\p{L})`,
    'gu',
  ),
};

/** An event that the text has called past, and then promises. */
export const futureAfterPast: WholeRule = {
  id: 'future-after-past',
  languages: ['fr', 'en', 'es'],
  severity: 'error',
  kind: 'dates',
  say: 'future-after-past',
  source: 'arithmetic',
  across: (readings) => {
    const language = readings[0]?.language;
    if (!language || language === 'ar') return [];
    const past = new Set(readings.flatMap(pastIn));
    if (past.size === 0) return [];
    return readings.flatMap((reading, at) =>
      everyMatch(coming[language], reading.prose).flatMap(({ 0: found, 1: event = '', index }) => {
        const place = { start: index, end: index + found.length };
        return past.has(event) && !reading.isQuoted(place) ? [{ at, ...place, params: { event } }] : [];
      }),
    );
  },
};

const pastIn = remembered(({ prose, language }) =>
  language === 'ar' ? [] : everyMatch(held[language], prose).map(([, event = '']) => event),
);
