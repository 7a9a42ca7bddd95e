import type { Language } from '../../../languages.ts';
import { readDays } from '../../dates/read.ts';
import type { Hit, Rule, Setting } from '../../engine/rule.ts';
import type { Range, Reading } from '../../reading.ts';
import { AT_PLACE } from './places.ts';

const MOVES: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:convois?|vols? (?:charters?|affrétés?|de retour|d[’']évacuation|de réinstallation|humanitaires?)|évacuations?|rapatriements?|relocalisations?|transferts? (?:de|des) (?:migrants|familles|personnes|réfugiés|rescapés|survivants)|distributions? (?:de|d[’'])|débarquements?|départs? (?:de|des|d[’']un) (?:groupe|migrants|familles|bus|autocars?)|autocars? transport|cliniques? mobiles?|retours? de \d+)/iu,
  en: /(?<!\p{L})(?:convoys?|(?:charter(?:ed)?|return|evacuation|resettlement|humanitarian) flights?|evacuations?|repatriations?|relocations?|transfers? of (?:migrants|families|people|refugees|survivors)|distributions? of|disembarkations?|buses (?:carrying|with)|mobile clinics?|(?:food|cash|aid|kit) distributions?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:convoy(?:es)?|caravanas?|vuelos? (?:chárter|fletados?|de retorno|de evacuación|humanitarios?)|evacuaci(?:ón|ones)|repatriaci(?:ón|ones)|reubicaci(?:ón|ones)|traslados? de (?:migrantes|familias|personas|refugiados)|distribuci(?:ón|ones) de|desembarcos?|autobuses con)(?!\p{L})/iu,
  ar: /(?:قافلة|قوافل|رحلة (?:جوية|طيران|عودة|إجلاء)|رحلات (?:جوية|عودة|إجلاء)|إجلاء|ترحيل|إعادة توطين|توزيع|إنزال|حافلات)/u,
};

const AHEAD: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:\p{Ll}{1,14}(?:era|eront|ira|iront|dra|dront|ura|uront)|sera|seront|prévue?s?|planifiée?s?|programmée?s?|attendue?s?)(?!\p{L})/u,
  en: /(?<!\p{L})(?:will|is to|are to|is due|are due|is scheduled|are scheduled|is planned|are planned|is expected|are expected|scheduled for|planned for)(?!\p{L})/u,
  es: /(?<!\p{L})(?:\p{Ll}{2,14}(?:ará|arán|erá|erán|irá|irán|drá|drán)|será|serán|prevé que|se prevé|prevee|previst[oa]s?|programad[oa]s?|planead[oa]s?)(?!\p{L})/u,
  ar: /(?:سوف |(?<!\p{L})س[تين]\p{L}{3,}|من المقرر|المقررة?|المزمع)/u,
};

const SOON: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:demain|après-demain|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine|le mois) prochaine?)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:tomorrow|next (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:mañana|(?:el )?próxim[oa] (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes)|la semana próxima)(?!\p{L})/iu,
  ar: /(?:غدا|غدًا|(?:الأسبوع|الشهر|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد) (?:المقبل|القادم))/u,
};

/** Where and when people will be on the move, told before they are. */
export const futureMovement: Rule = {
  id: 'future-movement',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'future-movement',
  source: 'iom-protection',
  find: announced,
  examples: {
    hits: [
      'fr| Un convoi partira de Zinder le 12 mai 2099 avec 80 familles.',
      'fr| La distribution de kits aura lieu demain à Oujda.',
      'en| A charter flight will leave from Agadez on 3 March 2099.',
      'en| A convoy of 60 people will leave Agadez for Niamey on 3 May 2099.',
      'en| The convoy is scheduled for next Monday and will stop in Gao.',
      'en| A convoy of 12 buses will leave Agadez at dawn on 3 March 2099.',
      'es| Se prevé que el 4 de mayo de 2099 salga una caravana desde Tapachula.',
      'es| El convoy saldrá de Tapachula el 4 de mayo de 2099.',
      'ar| ستنطلق القافلة من أغاديز غدا.',
    ],
    misses: [
      'fr| Un convoi est parti de Zinder le 12 mai 2001 avec 80 familles.',
      'fr| La conférence aura lieu à Rabat le 12 mai 2099.',
      'fr| Les distributions de kits continueront dans les prochains mois.',
      'en| A charter flight left Agadez on 3 March 2001.',
      'en| The exhibition will open in Geneva on 3 March 2099.',
      'en| Evacuations will continue.',
      'es| La conferencia se celebrará en Lima el 4 de mayo de 2099.',
      'ar| ستعقد الندوة في الرباط غدا.',
    ],
  },
};

function announced(reading: Reading, { date }: Setting): Hit[] {
  const { spaced, language, sentences } = reading;
  if (spaced.search(MOVES[language]) < 0) return [];
  const days = readDays(reading);
  return sentences.flatMap((sentence) => {
    const said = spaced.slice(sentence.start, sentence.end);
    const move = MOVES[language].exec(said);
    if (!move || !AHEAD[language].test(said) || !AT_PLACE[language].test(said)) return [];
    const when = whenIn(said, sentence, days, date, language);
    if (!when) return [];
    const start = sentence.start + move.index;
    const end = start + move[0].length;
    return [{ start: Math.min(start, when.start), end: Math.max(end, when.end) }];
  });
}

// A day that is not over yet, or a word for one.
function whenIn(
  said: string,
  sentence: Range,
  days: ReturnType<typeof readDays>,
  date: string | null,
  language: Language,
): Range | null {
  const soon = SOON[language].exec(said);
  if (soon) return { start: sentence.start + soon.index, end: sentence.start + soon.index + soon[0].length };
  const ahead = days
    .filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
    .find(({ year, month, day }) => !date || year === null || iso(year, month, day) > date);
  return ahead ? { start: ahead.start, end: ahead.end } : null;
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
