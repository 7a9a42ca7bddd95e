import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Precision } from './figure.ts';

export const PERCENT =
  '%|٪|per[ \\u00a0]cent|percent|pour[ \\u00a0]cent|por[ \\u00a0]ciento|في[ \\u00a0](?:المائة|المئة)|بالمائة|بالمئة';

export const MULTIPLIER =
  'milliers|milliards?|millions?|mil millones|millones|mill[óo]n|mil|billions?|thousand|مليون(?:ا|ان|ين)?|ملايين|مليار(?:ا|ات|ان|ين)?|آلاف|ألف(?:ا|ين)?';

const FACTORS: readonly [RegExp, number][] = [
  [/^(?:milliard|billion|mil millones|مليار)/iu, 1e9],
  [/^(?:million|millon|mill[óo]n|مليون|ملايين)/iu, 1e6],
  [/^(?:millier|mil|thousand|آلاف|ألف)/iu, 1e3],
];

/** What a multiplier behind a number is worth; 1 without one. */
export function factorOf(word: string | undefined): number {
  return (word && FACTORS.find(([pattern]) => pattern.test(word))?.[1]) || 1;
}

const SAID: Record<Language, readonly [RegExp, Precision][]> = {
  fr: [
    [/(?<!\p{L})(?:au moins|plus de|plus d'|minimum|depasse|superieure? a) $/u, 'atLeast'],
    [/(?<!\p{L})(?:au plus|moins de|jusqu'a|maximum|inferieure? a) $/u, 'atMost'],
    [
      /(?<!\p{L})(?:environ|pres de|pres d'|quelque|autour de|presque|a peu pres|une? estimation de|approximativement) ?$/u,
      'about',
    ],
  ],
  en: [
    [/(?<!\p{L})(?:at least|more than|over|exceeding|no fewer than|upwards of) $/u, 'atLeast'],
    [/(?<!\p{L})(?:at most|fewer than|less than|up to|under|no more than) $/u, 'atMost'],
    [/(?<!\p{L})(?:about|around|some|nearly|almost|approximately|an estimated|roughly|close to) $/u, 'about'],
  ],
  es: [
    [/(?<!\p{L})(?:al menos|por lo menos|mas de|como minimo|superior a) $/u, 'atLeast'],
    [/(?<!\p{L})(?:como maximo|menos de|hasta|inferior a) $/u, 'atMost'],
    [/(?<!\p{L})(?:unos|unas|cerca de|alrededor de|aproximadamente|casi|en torno a) $/u, 'about'],
  ],
  ar: [
    [/(?<!\p{L})(?:ما لا يقل عن|اكثر من|على الاقل|يزيد عن|يزيد على|ازيد من) $/u, 'atLeast'],
    [/(?<!\p{L})(?:ما لا يزيد عن|اقل من|حتى|يصل الى) $/u, 'atMost'],
    [/(?<!\p{L})(?:حوالي|نحو|قرابة|ما يقارب|زهاء|تقريبا|ما يقرب من) $/u, 'about'],
  ],
};

/** How exactly the words before a number (folded) say it is meant. */
export function precisionOf(before: string, language: Language): Precision {
  return SAID[language].find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}

const STOP = new Set(
  'a à au aux and at avec by con dans del du el en est et for from has have in is la le les of on or ou par para pour que qui se son sont than the to un una une was were who with y ont are been as e o de des d l qu dont por sur été ainsi lors across over under during this last will since depuis desde contre after before cada chaque per them these those there us no not eux elles ellos ellas sont étaient était هي هم هو من في على إلى عن و أو منذ خلال بين'.split(
    ' ',
  ),
);
// What may stand between a number and the name of what is counted, where names come first.
const SKIPPED =
  /^(?:autres|otr[oa]s|nouve(?:aux|lles)|nuev[oa]s|premi(?:ers|eres)|primer[oa]s|derni(?:ers|eres)|ultim[oa]s|prochain(?:e?s)|proxim[oa]s|princip(?:aux|ales)|grand(?:e?s)|petit(?:e?s)|different(?:e?s)|divers(?:es)?)$/u;

/** Names of what releases count, folded: with one of these behind it, even 2015 is no year. */
export const COUNTED =
  /^(?:migrant|personne|people|person|persona|women|woman|men$|man$|homme|femme|mujer|hombre|enfant|child|nin[oa]|mineur|minor|menor|girl|boy|fille|garcon|famil|house|menage|hogar|refug|returnee|retourne|retornad|deplace|displaced|desplazad|idp|ressortissant|national|beneficia|victim|worker|travaill|trabajador|student|eleve|etudiant|estudiante|dollar|euro|dirham|franc$|francs|pays$|countr|pais|state|etats?$|estado|organi[sz]ation|association|jours?$|days?$|dias?$|months?$|mois$|mes(?:es)?$|years?$|anos?$|weeks?$|semaine|semana|hours?$|heure|hora|kilomet|km$|metre|tonne|tons?$|kits?$|couverture|blanket|manta|vol(?:s|$)|flight|vuelo|villes?$|towns?$|cit(?:y|ies)$|ciudad|camp|cent(?:re|er)|site|agent|officer|member|membre|miembro|participant|atelier|workshop|taller|session|seance|sesion|death|dead|morts?$|deces|muert|arriv|llegad|li(?:fe|ves)$|vies?$|vidas?$|school|ecole|escuela|tent|carpa|boat|barque|embarcacion|شخص|اشخاص|مهاجر|لاجئ|نازح|امرا|نساء|رجل|رجال|طفل|اطفال|فتا|عائل|اسر|دول|بلد|يوم|ايام|شهر|اشهر|سنة|سنوات|عاما|دولار|مستفيد|طالب|مشارك|مدين|مركز|مراكز)/u;

/** The word that says what is counted, behind a number (or behind "de" and "of"), and where it ends; null without one. */
export function countedAfter(
  text: string,
  end: number,
  language: Language,
): { word: string; end: number } | null {
  const link = /^[ \u00a0\u202f](?:de |d[’']|of |من )?/u.exec(text.slice(end, end + 4));
  if (!link) return null;
  let at = end + link[0].length;
  let first: { word: string; end: number } | null = null;
  for (let count = 0; count < (language === 'en' ? 4 : 2); count += 1) {
    const word = /^\p{L}[\p{L}\p{M}’'-]{0,60}/u.exec(text.slice(at, at + 62))?.[0];
    if (!word || STOP.has(word.toLowerCase())) break;
    const found = { word, end: at + word.length };
    const folded = foldCase(word);
    at = found.end + 1;
    const isName =
      language === 'en' ? /(?:[^s]s|people|men|women|children)$/.test(folded) : !SKIPPED.test(folded);
    if (isName) return found;
    first ??= found;
    if (!/[ \u00a0]/.test(text.charAt(found.end))) break;
  }
  return first;
}
