import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const FR =
  'marocain tunisien algérien mauritanien sénégalais malien nigérien nigérian guinéen ivoirien camerounais congolais gambien togolais béninois burkinabè tchadien soudanais somalien éthiopien érythréen libyen égyptien syrien irakien iraquien libanais jordanien yéménite afghan pakistanais ukrainien moldove roumain polonais français espagnol italien allemand belge suisse vénézuélien haïtien américain canadien européen africain ghanéen libérien comorien malgache turc palestinien';
const forms = (word: string) => {
  const feminine = /ien$|éen$|éen$/u.test(word)
    ? `${word}ne`
    : /[eè]$/u.test(word)
      ? word
      : word === 'turc'
        ? 'turque'
        : `${word}e`;
  const plural = /s$/u.test(word) ? word : `${word}s`;
  return [...new Set([word, plural, feminine, `${feminine}s`])];
};
const frWords = FR.split(' ').flatMap(forms);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const frPeople = frWords.filter((word) => /s$/u.test(word)).join('|');
const frCapital = frWords.map(capital).join('|');

const described =
  /(?<!\p{L})(?:autorités?|Ministre|Gouvernement|Président|Parlement|Ambassadeur|gouvernements?|population|populations|territoires?|côtes?|frontières?|sociétés?|villes?|communautés?|ministères?|ministre|jeunes|femmes|hommes|enfants|familles|migrante?s|ressortissante?s|étudiante?s|travailleu(?:rs|ses)|étrangers|personnes|parlement|marine|croissant-rouge|partenaires?|associations?|artistes?|entreprises?|citoyens|réfugiée?s|langue|gastronomie|culture|diaspora|sol|peuple|officiels|experts?|agents?|retournés)[ \u00a0]$/u;

/** « les autorités Marocaines »: what somebody is like is small. */
export const frDemonymAdjective: Rule = {
  id: 'fr-demonym-adjective',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'small-letter',
  source: 'onu-fr',
  find: matches(
    new RegExp(`(?<![\\p{L}-])(?:${frCapital})(?![\\p{L}-])`, 'gu'),
    ({ 0: found, index }, { prose }) =>
      described.test(prose.slice(Math.max(0, index - 24), index))
        ? found.charAt(0).toLowerCase() + found.slice(1)
        : undefined,
  ),
  examples: {
    hits: [
      'les autorités Marocaines ⇒ les autorités marocaines',
      'avec le gouvernement Sénégalais ⇒ avec le gouvernement sénégalais',
    ],
    misses: ['les autorités marocaines', 'les Marocains', 'le Parlement européen'],
  },
};

/** « les marocains »: people take a capital. */
export const frDemonymNoun: Rule = {
  id: 'fr-demonym-noun',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'capital-letter',
  source: 'onu-fr',
  find: matches(
    new RegExp(
      `(?<=(?<!\\p{L})(?:[Ll]es|[Dd]es|aux|\\d|milliers de|centaines de|dizaines de|nombreux|autres) )(?:${frPeople})(?![\\p{L}-])(?=[.,;)]| (?:et|ont|sont|de |du |en |à |au |aux |qui|dans|vivant|résidant|bloqués|établis|d[’']|vers|par))`,
      'gu',
    ),
    ([found]) => capital(found),
  ),
  examples: {
    hits: [
      'les sénégalais et les maliens qui ⇒ les Sénégalais et les Maliens qui',
      'accueil des marocains de l’étranger ⇒ accueil des Marocains de l’étranger',
    ],
    misses: ['les Sénégalais', 'les migrants sénégalais', 'des jeunes maliens', 'les suisses romands'],
  },
};

const EN =
  'moroccan tunisian algerian mauritanian senegalese malian nigerian nigerien guinean ivorian cameroonian congolese gambian sudanese somali ethiopian eritrean libyan egyptian syrian iraqi lebanese jordanian yemeni afghan pakistani ukrainian moldovan romanian polish french spanish italian german venezuelan haitian colombian mexican honduran european african american asian rohingya arabic english ghanaian kenyan ugandan turkish palestinian bangladeshi burundian'.split(
    ' ',
  );

/** Names of peoples and languages take a capital in English. */
export const enDemonym: Rule = {
  id: 'en-demonym',
  languages: ['en'],
  severity: 'error',
  kind: 'letters',
  say: 'capital-letter',
  source: 'un-editorial',
  find: matches(new RegExp(`(?<![\\p{L}-])(?:${EN.join('|')})s?(?!\\p{L})(?! polish)`, 'gu'), ([found]) =>
    found === 'polish' ? undefined : capital(found),
  ),
  examples: {
    hits: ['many venezuelan families ⇒ many Venezuelan families', 'taught in arabic ⇒ taught in Arabic'],
    misses: ['many Venezuelan families', 'nail polish', 'IOM Somalia'],
  },
};

const ES =
  'marroquí venezolan colombian hondureñ salvadoreñ guatemaltec mexican haitian cuban ecuatorian peruan bolivian nicaragüens panameñ costarricens argentin brasileñ chilen uruguay paraguay dominican español siri ucranian african europe asiátic';
const esForms = ES.split(' ').flatMap((stem) =>
  /s$/u.test(stem) ? [`${stem}e`, `${stem}es`] : [`${stem}o`, `${stem}os`, `${stem}a`, `${stem}as`],
);

/** Names of peoples are small in Spanish. */
export const esDemonym: Rule = {
  id: 'es-demonym',
  languages: ['es'],
  severity: 'error',
  kind: 'letters',
  say: 'small-letter',
  source: 'rae',
  find: matches(
    new RegExp(
      `(?<=(?<!\\p{L})(?:los|las|unos|unas|\\d|de|migrantes|personas|familias|autoridades|población|nacionales|refugiad[oa]s|mujeres|hombres|jóvenes|gobierno|ciudadan[oa]s|niñ[oa]s) )(?:${esForms
        .filter((form) => /s$/u.test(form))
        .map(capital)
        .join(
          '|',
        )}|Venezolana|Mexicana|Colombiana|Hondureña|Salvadoreña|Guatemalteca)(?!\\p{L})(?! (?:Unidos|Unidas))`,
      'gu',
    ),
    ([found]) => found.charAt(0).toLowerCase() + found.slice(1),
  ),
  examples: {
    hits: [
      'los Venezolanos que llegan ⇒ los venezolanos que llegan',
      'las familias Hondureñas ⇒ las familias hondureñas',
    ],
    misses: ['los venezolanos que llegan', 'la Unión Europea', 'Estados Americanos Unidos'],
  },
};
