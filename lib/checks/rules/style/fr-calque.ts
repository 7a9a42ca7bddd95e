import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const CALQUES: readonly (readonly [pattern: RegExp, better: string])[] = [
  [/^capacitation/iu, 'renforcement des capacités'],
  [/spécifiée$/iu, 'prise en charge spécifique'],
  [/^se relocaliser/iu, 's’installer, gagner'],
  [/^opportunité/iu, 'occasion'],
  [/^adress/iu, 'traiter, remédier à'],
  [/^empreinte/iu, 'présence sur le terrain'],
  [/^en charge/iu, 'chargé de'],
];

/** English in French words. */
export const frCalque: Rule = {
  id: 'fr-calque',
  languages: ['fr'],
  severity: 'info',
  kind: 'style',
  say: 'calque',
  source: 'onu-fr',
  find: matches(
    /(?<!\p{L})(?:capacitation|prise en charge spécifiée|se relocaliser|opportunité (?=d[’'](?:avoir|être|\p{L}{2,12}er(?!\p{L})))|adresser (?:le|la|les|ce|ces) (?:problèmes?|défis?|besoins?)|empreinte opérationnelle|en charge (?=d(?:e|u) ))/giu,
    ([found]) => ({ params: { right: CALQUES.find(([pattern]) => pattern.test(found.trim()))?.[1] ?? '' } }),
  ),
  examples: {
    hits: ['la capacitation des jeunes', 'une opportunité d’échanger', 'adresser les défis'],
    misses: ['le renforcement des capacités', 'une occasion d’échanger', 'relever les défis'],
  },
};
