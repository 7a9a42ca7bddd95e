import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import type { WholeRule } from '../../engine/rule.ts';

// Names of territories and borders on which States do not agree: a person decides, case by case.
const NAMES: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:Sahara (?:occidental|marocain)|Palestine|(?:T|t)erritoires? palestiniens?|Cisjordanie|(?:bande de )?Gaza|Jérusalem(?:-Est)?|plateau du Golan|Kosovo|Taïwan|Taiwan|Crimée|Donbass?|Transnistrie|Abkhazie|Ossétie du Sud|Haut-Karabakh|Chypre du Nord|Cachemire|Abyei|Malouines|Somaliland|Mer de Chine méridionale|[Tt]erritoires? (?:occupés?|disputés?|contestés?)|[Ff]rontières? (?:contestées?|disputées?)|Ceuta|Melilla)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:(?:Western|Moroccan) Sahara|Palestin(?:e|ian [Tt]errito(?:ry|ries))|West Bank|Gaza(?: Strip)?|(?:East )?Jerusalem|Golan(?: Heights)?|Kosovo|Taiwan|Crimea|Donbas|Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Northern Cyprus|Kashmir|Abyei|Falkland Islands|Somaliland|South China Sea|[Oo]ccupied [Tt]erritor(?:y|ies)|[Dd]isputed (?:territor(?:y|ies)|borders?)|Ceuta|Melilla)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:Sáhara [Oo]ccidental|Sahara [Oo]ccidental|Palestina|[Tt]erritorios? palestinos?|Cisjordania|(?:Franja de )?Gaza|Jerusalén(?: Este| Oriental)?|Golán|Kosovo|Taiwán|Crimea|Donbás|Transnistria|Abjasia|Osetia del Sur|Nagorno Karabaj|Chipre del Norte|Cachemira|Abyei|Malvinas|Somalilandia|[Tt]erritorios? (?:ocupados?|disputados?|en disputa)|[Ff]ronteras? (?:disputadas?|en disputa)|Ceuta|Melilla)(?!\p{L})/gu,
  ar: /(?:الصحراء (?:الغربية|المغربية)|فلسطين|الضفة الغربية|قطاع غزة|غزة|القدس(?: الشرقية)?|الجولان|كوسوفو|تايوان|القرم|دونباس|ترانسنيستريا|أبخازيا|أوسيتيا الجنوبية|ناغورنو كاراباخ|كشمير|أبيي|جزر فوكلاند|صوماليلاند|الأراضي (?:المحتلة|المتنازع عليها)|الحدود المتنازع عليها|سبتة|مليلية)/gu,
};

/** A name on which States do not agree; once for each, where it first stands. */
export const sensitiveName: WholeRule = {
  id: 'sensitive-name',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'protection',
  say: 'sensitive-name',
  source: 'unterm',
  across: (readings) => {
    const told = new Set<string>();
    return readings.flatMap(({ prose, part, language }, at) =>
      part === 'contacts' || part === 'helplines'
        ? []
        : everyMatch(NAMES[language], prose).flatMap(({ 0: name, index }) => {
            const key = foldCase(name);
            if (told.has(key)) return [];
            told.add(key);
            return [{ at, start: index, end: index + name.length, params: { name } }];
          }),
    );
  },
};
