import type { Language } from '../../../languages.ts';
import type { Rule } from '../../engine/rule.ts';
import { placedAfter } from './places.ts';

// A house for those who hide.
const HOUSES: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:(?:refuge|foyer|maison d[’']accueil|centre d[’'](?:hébergement|accueil)|abri|hébergement)s? (?:sûre? |sécurisée?s? |protégée?s? )?(?:pour|destinée?s? aux?|réservée?s? aux?|de) (?:les |des |aux )?(?:femmes|filles|survivantes|victimes|mineurs|enfants|rescapées|personnes LGBT)|maisons? sûres?)/iu,
  en: /(?<!\p{L})(?:(?:shelter|refuge)s? (?:for|housing) (?:women|girls|survivors|victims|unaccompanied|children|minors|LGBT)|(?:women[’']s|survivors[’']|victims[’']) (?:shelter|refuge)|safe ?houses?)/iu,
  es: /(?<!\p{L})(?:(?:casa de acogida|albergue|refugio|hogar)(?:es|s)? (?:para|de) (?:mujeres|niñas|sobrevivientes|víctimas|menores|niños|personas LGBT)|casas? seguras?)/iu,
  ar: /(?:(?:مأوى|دار إيواء|ملجأ) (?:ال)?(?:نساء|للنساء|ناجيات|للناجيات|ضحايا|لضحايا|قاصرين|للقاصرين|أطفال|للأطفال)|بيت آمن)/u,
};

const NEAR = 60;

/** Where those live who must not be found. */
export const shelterPlace: Rule = {
  id: 'shelter-place',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'shelter-place',
  source: 'iom-protection',
  find: (reading) => placedAfter(reading, HOUSES[reading.language], NEAR),
  examples: {
    hits: [
      'fr| Le refuge pour femmes ouvert à Zinder accueille douze familles.',
      'en| A safe house in Agadez takes them in.',
      'en| The shelter for survivors of violence opened in Gao last week.',
      'es| El albergue para mujeres en Tapachula está lleno.',
      'ar| افتتح مأوى للنساء في أغاديز.',
    ],
    misses: [
      'fr| Des abris d’accueil ont ouvert dans la région.',
      'fr| Le refuge pour femmes accueille douze familles.',
      'en| Shelter materials were distributed in Gao.',
      'en| The shelter for survivors takes them in.',
      'es| El albergue está lleno.',
      'ar| توزيع مواد الإيواء في أغاديز.',
    ],
  },
};
