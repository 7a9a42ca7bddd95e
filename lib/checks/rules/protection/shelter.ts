import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { placedAfter } from './places.ts';

// A house for those who hide.
const HOUSES: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:(?:refuge|foyer|maison d[’']accueil|centre d[’'](?:hébergement|accueil)|abri|hébergement)s? (?:sûre? |sécurisée?s? |protégée?s? )?(?:pour|destinée?s? aux?|réservée?s? aux?|de) (?:les |des |aux )?(?:femmes|filles|survivantes|victimes|mineurs|enfants|rescapées|personnes LGBT)|maisons? sûres?)/iu,
  en: /(?<!\p{L})(?:(?:shelter|refuge)s? (?:for|housing) (?:women|girls|survivors|victims|unaccompanied|children|minors|LGBT)|(?:women[’']s|survivors[’']|victims[’']) (?:shelter|refuge)|safe ?houses?)/iu,
  es: /(?<!\p{L})(?:(?:casa de acogida|albergue|refugio|hogar)(?:es|s)? (?:para|de) (?:mujeres|niñas|sobrevivientes|víctimas|menores|niños|personas LGBT)|casas? seguras?)/iu,
  ar: /(?:(?:مأوى|دار إيواء|ملجأ) (?:ال)?(?:نساء|للنساء|ناجيات|للناجيات|ضحايا|لضحايا|قاصرين|للقاصرين|أطفال|للأطفال)|بيت آمن)/u,
};

// Where people sleep, down to the street.
const SLEEPS: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:foyer|refuge|abri|centre de transit|centre d[’']hébergement|centre d[’']accueil)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:shelter|refuge|transit centre|safe house|hostel)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:albergue|refugio|casa de acogida|centro de tránsito|hogar)(?!\p{L})/gu,
  ar: /(?:مأوى|ملجأ|دار إيواء|مركز إيواء|مركز عبور)/gu,
};
const STREET: Record<Language, RegExp> = {
  fr: / (?:rue|avenue|boulevard|impasse) (?:de la |du |des |de l[’']|d[’']|de )?[\p{Lu}\d]/u,
  en: / \d{1,4} (?:\p{Lu}\p{Ll}{1,20} ){1,2}(?:Street|Road|Avenue|Lane|Boulevard)(?!\p{L})/u,
  es: / (?:calle|avenida|carrera|pasaje) (?:de la |de los |del |de |la )?[\p{Lu}\d]/u,
  ar: / شارع \p{L}{3}/u,
};

function streetsIn({ spaced, language }: Reading): Hit[] {
  return everyMatch(SLEEPS[language], spaced).flatMap(({ 0: house, index }) => {
    const from = index + house.length;
    const [near = ''] = spaced.slice(from, from + NEAR + 20).split(/[.;:!?»”]/u);
    const street = STREET[language].exec(near);
    return street ? [{ start: index, end: from + street.index + street[0].length }] : [];
  });
}

const NEAR = 60;

/** Where those live who must not be found. */
export const shelterPlace: Rule = {
  id: 'shelter-place',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'shelter-place',
  source: 'iom-protection',
  find: (reading) => [...placedAfter(reading, HOUSES[reading.language], NEAR), ...streetsIn(reading)],
  examples: {
    hits: [
      'fr| Le refuge pour femmes ouvert à Zinder accueille douze familles.',
      'fr| Ils dorment au foyer de la rue 12.',
      'en| The new shelter at 14 Hospital Road is full.',
      'es| el albergue de la calle 5, en el puerto',
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
      'en| The shelter is near the road.',
      'fr| Le foyer n’a pas de nom. La rue Haute est loin.',
      'ar| توزيع مواد الإيواء في أغاديز.',
    ],
  },
};
