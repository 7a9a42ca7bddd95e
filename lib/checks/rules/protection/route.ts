import type { Language } from '../../../languages.ts';
import type { Rule } from '../../engine/rule.ts';
import { placedAfter } from './places.ts';

// How they get through; "the Central Mediterranean route" is none of it.
const WAYS: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:passeurs (?:les |des )?(?:font |ont fait )?(?:passer|passent|traversent|conduisent|empruntent)|(?:passages?|pistes?|itinéraires?|sentiers?) (?:clandestins?|clandestines?|des passeurs|non surveillée?s?)|(?:franchi(?:r|ssent|t)|pass(?:er|ent|e)|travers(?:er|ent|e)) la frontière (?:de nuit|à pied|clandestinement))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:smugglers? (?:takes?|took|leads?|led|moved?|bring|cross|used?)|(?:smuggling|clandestine|unguarded|unofficial) (?:routes?|paths?|tracks?|crossings?|crossing points?)|cross(?:es|ed)? the border (?:at night|on foot|unseen|clandestinely))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:coyotes|traficantes|polleros) (?:los |las )?(?:llevan|llevaron|cruzan|cruzaron|usan|pasan)|(?:rutas?|pasos?|caminos?|trochas?|senderos?) (?:clandestin[oa]s?|irregulares|no vigilad[oa]s?)|cruza(?:n|ron)? la frontera (?:de noche|a pie))(?!\p{L})/iu,
  ar: /(?:المهربون|المهربين|(?:طرق|مسالك|ممرات) (?:التهريب|سرية|غير مراقبة))/u,
};

const NEAR = 70;

/** How people get through unseen, told so that others can wait for them there. */
export const routeTold: Rule = {
  id: 'route-told',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'route-told',
  source: 'iom-protection',
  find: (reading) => placedAfter(reading, WAYS[reading.language], NEAR),
  examples: {
    hits: [
      'fr| Les passeurs font passer des familles de nuit par Assamaka.',
      'fr| Ils passent la frontière de nuit par la forêt près d’Oujda.',
      'en| Smugglers take families through Assamaka at night.',
      'en| an unguarded crossing near Ceuta',
      'es| Los coyotes llevan a las familias por Bajo Chiquito.',
      'ar| مسالك التهريب عبر أساماكا',
    ],
    misses: [
      'fr| La route de la Méditerranée centrale reste la plus meurtrière.',
      'fr| La lutte contre les passeurs se poursuit à Niamey.',
      'en| The Central Mediterranean route is the deadliest.',
      'en| Smugglers were sentenced in Niamey.',
      'es| La ruta por el Mediterráneo es la más mortal.',
      'ar| مكافحة تهريب المهاجرين في نيامي',
    ],
  },
};
