import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import type { Range, Reading } from '../../reading.ts';
import { isInstitution, leadsToOffice, type Standing, standingOf } from './roles.ts';

/** Why a name seems to be that of somebody who speaks for nobody but themselves. */
export type Sign = 'age' | 'standing' | 'danger' | 'speaks' | 'fled';

/** A name in a passage, with what stands beside it. `age` in years. */
export type Person = Range & { name: string; sign: Sign | null; isOfficial: boolean; age: number | null };

const known = new WeakMap<Reading, readonly Person[]>();

/** The persons a passage names, as far as anything beside the name says who they are. */
export function personsIn(reading: Reading): readonly Person[] {
  const before = known.get(reading);
  if (before) return before;
  const found = reading.language === 'ar' ? inArabic(reading) : inLatin(reading, reading.language);
  known.set(reading, found);
  return found;
}

type Latin = Exclude<Language, 'ar'>;

const NAME =
  /(?<![\p{L}\p{N}’'.-])\p{Lu}\p{Ll}[\p{L}’-]{0,20}(?: (?:(?:ben|bin|el|al|ould|de|da|von|van) )?\p{Lu}[\p{L}’-]{1,20}){0,3}(?![\p{L}\p{N}])/gu;

function inLatin({ spaced, text, quotations }: Reading, language: Latin): Person[] {
  return everyMatch(NAME, spaced).flatMap(({ 0: found, index }) => {
    const name = trimmed(found);
    if (name === null) return [];
    const start = index + found.length - name.length;
    const end = start + name.length;
    const before = sentenceBefore(spaced.slice(Math.max(0, start - 70), start));
    const after = spaced.slice(end, end + 140);
    if (start === 0 && DATELINE.test(after)) return [];
    if (PLACED[language].test(before)) return [];
    const beside = standingBeside(before, after, language);
    const age = ageBeside(before, after, language, name);
    const sign = signOf(beside, age, before, after, language, quotations.length > 0);
    const isOfficial =
      beside === 'office' ||
      standingOf(name, language) === 'office' ||
      (sign === null && leadsToOffice(before.slice(-50), language));
    if (sign === null && !isOfficial) return [];
    return [{ start, end, name: text.slice(start, end), sign: isOfficial ? null : sign, isOfficial, age }];
  });
}

function signOf(
  beside: Standing,
  age: number | null,
  before: string,
  after: string,
  language: Latin,
  hasQuotation: boolean,
): Sign | null {
  if (beside === 'office') return null;
  if (beside === 'danger') return 'danger';
  if (beside === 'private') return 'standing';
  if (leadsToOffice(before.slice(-50), language)) return null;
  if (age !== null) return 'age';
  // "Médecins du Monde" goes on
  if (/^ (?:du|des?|of|the|and|et|y|sans|for|&) (?:la |l[’'])?\p{Lu}/u.test(after)) return null;
  if (FLED[language].test(after)) return 'fled';
  return hasQuotation && speaks(before, after, language) ? 'speaks' : null;
}

const speaks = (before: string, after: string, language: Latin) =>
  SAID_BEFORE[language].test(before) || SAID_AFTER[language].test(after);

// What stands between commas or brackets behind the name, and what leads to it; an age is no standing.
function standingBeside(before: string, after: string, language: Latin): Standing {
  const [, behind = ''] = /^(?:,|\s\(| –) ?([^.;:!?»”)]{1,110})/u.exec(after) ?? [];
  const [, house = ''] =
    /^ (?:of|from|at|with|du|de|del|de la|de l[’']|chez) ?([^.,;:!?»”)]{1,60})/u.exec(after) ?? [];
  if (isInstitution(house)) return 'office';
  const parts = behind.split(',').slice(0, 3);
  const said = parts.map((part) => standingOf(part, language)).filter(Boolean);
  if (said.includes('office')) return 'office';
  if (said.includes('danger')) return 'danger';
  const [led = ''] = LEADS[language].exec(before) ?? [];
  return (led ? standingOf(led, language) : null) ?? said[0] ?? null;
}

function ageBeside(before: string, after: string, language: Latin, name: string): number | null {
  const behind = AGE_BEHIND[language].exec(after)?.slice(1).find(Boolean);
  if (behind) return adult(behind);
  if (language !== 'en' || DEMONYM.test(name)) return null;
  return adult(/(?:^|\s)(\d{2})-year-old $/u.exec(before)?.[1]);
}

const adult = (years: string | undefined) => (years && Number(years) >= 18 ? Number(years) : null);

const sentenceBefore = (before: string) => before.split(/[.!?…]\s/u).at(-1) ?? '';

// Words with a capital that are nobody's name.
const NO_NAME =
  /^(?:Le|La|Les|Un|Une|Des|En|Au|Aux|À|Et|Ou|Il|Elle|Ils|Elles|On|Ce|Cette|Ces|Son|Sa|Ses|Pour|Par|Avec|Dans|Sur|Selon|Depuis|Pendant|Après|Avant|Quand|Mais|The|A|An|In|On|At|For|With|From|By|And|But|He|She|They|His|Her|Their|After|Before|When|While|This|These|El|La|Los|Las|Una?|En|Con|Por|Para|Y|Pero|Su|Sus|Según|Desde|Cuando|Tras|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Madame|Monsieur|Mme|Mr|Mrs|Ms|Sr|Sra|Señor|Señora)$/u;
const NO_PERSON =
  /(?:Cyclone|Hurricane|Typhoon|Storm|Ouragan|Tempête|Huracán|Tormenta|Viking|Organi[sz]ation|Organización|Agenc|Agence|Convention|Convención|Protocol|Network|Réseau|Centre|Center|Centro|Programm?e?|Project|Projet|Proyecto|Minist|Universi|Nations|Naciones|Union|Unión|Council|Conseil|Consejo|Committee|Comité|Fund|Fonds|Fondo|Bureau|Office|Oficina|Island|Isla|Île|Sea|Mer|Mar |Ocean|River|Desert|Republic|República|République|Street|Avenue|Rue|Report|Rapport|Day|Journée|Fest|Airport|Aéroport|Port|Camp|Hospital|Hôpital|School|École|Platform|Review|Matrix|Forum|Compact|Pacte|Pacto|Summit|Africa|Afrique|África|Europ|Asia|Asie|America|Amérique|América|West|East|North|South|Nord|Sud|Ouest|Norte|Sur)/u;
// Whoever is in every schoolbook needs no title.
const HISTORY =
  /(?:Nansen|Mandela|Gandhi|Einstein|Luther King|Roosevelt|Dunant|Maathai|Malala|Mère Teresa|Mother Teresa|Bolívar|Ibn Battuta|Ibn Battouta)/u;
const DEMONYM =
  /(?:ian|ese|ish|ean|can|ois|ais|aine?)$|^(?:Somali|Iraqi|Afghan|Yemeni|Pakistani|Bangladeshi|Nepali|Malagasy|Greek|Dutch|French|Swiss|Thai|Czech|Kurd|Hazara|Rohingya|Kuwaiti|Omani|Saudi|German)$/u;

// "Depuis Amina" is Amina; "La Convention" is nobody.
function trimmed(found: string): string | null {
  let words = found.split(' ');
  while (words[0] !== undefined && NO_NAME.test(words[0])) words = words.slice(1);
  const name = words.join(' ');
  return name.length < 3 || NO_PERSON.test(name) || HISTORY.test(name) ? null : name;
}

// "Rabat (OIM) – Awa": the place a text without a dateline of its own is dated from.
const DATELINE = /^(?: \([^)]{2,20}\))?(?:, [^–—.]{3,30})? [–—-] \p{Lu}/u;

// Where a place stands.
const PLACED: Record<Latin, RegExp> = {
  fr: /(?:^|[\s(])(?:[àÀ]|au|aux|[Ee]n|dans|vers|près d[eu]|ville d[eu’']|région d[eu’']|province d[eu’']|camp d[eu’']|port d[eu’']) ?$/u,
  en: /(?:^|[\s(])(?:[Ii]n|[Aa]t|[Nn]ear|into|to|city of|town of|port of|province of|across|around) $/u,
  es: /(?:^|[\s(])(?:[Ee]n|[Aa]|hacia|cerca de|ciudad de|provincia de|puerto de|hasta) $/u,
};

const LEADS: Record<Latin, RegExp> = {
  fr: /(?<!\p{L})(?:[Uu]ne?|[Ll]a|[Ll]e|[Ll][’']|jeune|ancienne?) ?(?:migrante?|réfugiée?|survivante?|rescapée?|victime|bénéficiaire|demandeu(?:r|se) d[’']asile|déplacée?|rapatriée?|exilée?|mère de \p{L}{2,8} enfants)(?: \p{Ll}{4,14})?,? $/u,
  en: /(?:[Mm]igrant|[Rr]efugee|[Ss]urvivor|[Vv]ictim|[Bb]eneficiary|[Aa]sylum[- ]seeker|[Rr]eturnee|[Ww]idow|mother of \p{L}{2,8}),? $/u,
  es: /(?<!\p{L})(?:[Uu]na?|[Ll]a|[Ee]l|joven) (?:migrante|refugiad[oa]|sobreviviente|superviviente|víctima|beneficiari[oa]|solicitante de asilo|desplazad[oa]|retornad[oa]|madre de \p{L}{2,8} hijos)(?: \p{Ll}{4,14})?,? $/u,
};

const AGE_BEHIND: Record<Latin, RegExp> = {
  fr: /^(?:, (?:âgée? de )?(\d{2}) ans(?=[,.;)»\s]|$)(?! (?:après|plus|avant|d[e’']|que|et demi))| \((\d{2}) ans\))/u,
  en: /^(?:, (?:aged )?(\d{2})(?: years old|-year-old)?(?=[,.;)](?!\d))| \((?:aged )?(\d{2})(?: years old)?\)(?=[,.;]? \p{Ll}))/u,
  es: /^(?:, (?:de )?(\d{2}) años(?=[,.;)»\s]|$)(?! (?:después|más|antes|de ))| \((\d{2}) años\))/u,
};

const SAID_BEFORE: Record<Latin, RegExp> = {
  fr: /(?:racont|expliqu|témoign|confi|se souvient|dit|déclar|ajout|soupir|s[’']exclam|rappel|précis|affirm|soulign)\p{L}{0,5}(?:-t-(?:il|elle))? $/u,
  en: /(?:said|says|recalled|recalls|explained|explains|told us|added|adds|remembered|remembers|whispered) $/u,
  es: /(?:cuenta|contó|explica|explicó|recuerda|recordó|relata|relató|dice|dijo|añade|añadió|afirma|afirmó) $/u,
};

const SAID_AFTER: Record<Latin, RegExp> = {
  fr: /^ (?:racont|témoign|confi|se souvient|soupir)/u,
  en: /^ (?:recalled|recalls|remembered|remembers|whispered|told us)(?!\p{L})/u,
  es: /^ (?:cuenta|contó|recuerda|recordó|relata|relató)(?!\p{L})/u,
};

const FLED: Record<Latin, RegExp> = {
  fr: /^ (?:a fui|avait fui|a été (?:secourue?|exploitée?|violée?|torturée?|réduite? en|vendue?|séquestrée?|victime)|a survécu|vit (?:aujourd’hui )?avec (?:ses|son|sa)|a traversé (?:le désert|la mer|la Méditerranée))/u,
  en: /^ (?:fled|had fled|was (?:rescued|trafficked|exploited|raped|tortured|sold|held captive)|survived|lives with (?:her|his)|crossed the (?:desert|sea|Mediterranean))(?!\p{L})/u,
  es: /^ (?:huyó|había huido|fue (?:rescatad|explotad|violad|torturad|vendid|víctima)\p{L}?|sobrevivió|vive con (?:sus|su)|cruzó (?:el desierto|el mar|el Darién))(?!\p{L})/u,
};

// Without capitals only what stands around it tells a name.
const ARABIC: readonly (readonly [Sign, RegExp])[] = [
  [
    'age',
    /(?<=^|[\s«"”])(?<name>\p{L}{3,14})(?:،? البالغة? من العمر (?<age>\d{2})| \((?<years>\d{2}) (?:عاما|عامًا|سنة)\)|، (?<since>\d{2}) (?:عاما|عامًا|سنة)،)/gu,
  ],
  [
    'speaks',
    /(?<=(?:تقول|قالت|يقول|قال|تروي|روت|يروي|روى|تحكي|حكت) )(?<name>\p{L}{3,14})(?=،? (?:وهي |وهو )(?:مهاجرة?|لاجئة?|ناجية?|نازحة?|عائدة?|أم|أب|أرملة)(?!\p{L}))/gu,
  ],
  [
    'danger',
    /(?<name>\p{L}{3,14})(?=، (?:وهي |وهو )?(?:ناجية? من|ضحية (?:الاتجار|العنف|التعذيب|الاستغلال)|طالبة? لجوء))/gu,
  ],
];

// The village one is from, a word of its name before the last.
const PLACED_IN_ARABIC = /(?<!\p{L})(?:قرية|مدينة|بلدة|دوار|مخيم|إقليم|جماعة) (?:\p{L}{2,12} )?$/u;

function inArabic({ spaced, text }: Reading): Person[] {
  return ARABIC.flatMap(([sign, pattern]) =>
    everyMatch(pattern, spaced).flatMap((match) => {
      const { name: last = '', age, years, since } = match.groups ?? {};
      const lastAt = match.index + match[0].indexOf(last);
      const start = lastAt - given(spaced.slice(Math.max(0, lastAt - 50), lastAt));
      const name = spaced.slice(start, lastAt + last.length);
      const number = age ?? years ?? since;
      const behind = spaced.slice(match.index + match[0].length, match.index + match[0].length + 40);
      if (number !== undefined && Number(number) < 18) return [];
      if (PLACED_IN_ARABIC.test(spaced.slice(Math.max(0, start - 24), start))) return [];
      const led = leadsToOffice(spaced.slice(Math.max(0, start - 24), start), 'ar');
      const isOfficial = led || standingOf(behind.replace(/^[\s،)]+/u, ''), 'ar') === 'office';
      const end = start + name.length;
      return [
        {
          start,
          end,
          name: text.slice(start, end),
          sign: isOfficial ? null : sign,
          isOfficial,
          age: adult(number),
        },
      ];
    }),
  ).sort((a, b) => a.start - b.start);
}

// Common given names, and what stands before or within a name; a name of several words begins with the first of them.
const GIVEN =
  /(?<!\p{L})(?:محمد|أحمد|محمود|مصطفى|علي|حسن|حسين|عمر|عثمان|إبراهيم|إسماعيل|يوسف|خالد|سعيد|رشيد|كريم|سليم|سمير|طارق|ياسين|إدريس|موسى|عيسى|آدم|عبد \p{L}{3,9}|عبد\p{L}{3,9}|أبو \p{L}{3,9}|فاطمة|فطومة|عائشة|خديجة|زينب|مريم|أمينة|آمنة|حليمة|سعاد|نادية|ليلى|سلمى|هدى|نور|سارة|رقية|حواء|كلثوم|رحمة|إيمان|سميرة|نعيمة|لطيفة|زهرة|ياسمين|أميناتا|فاتو|ماريام)(?: (?:الزهراء|بن|بنت|ولد|آل|\p{L}{3,12})){0,2} $/u;

// How many units before its last word a name begins.
function given(before: string): number {
  const found = GIVEN.exec(before)?.[0] ?? '';
  return / (?:من|في|على|إلى|عن|مع|إن|أن|قالت|قال|تقول|يقول|وهي|وهو|التي|الذي) /u.test(` ${found}`)
    ? 0
    : found.length;
}

/** Whether two names are one person's: the same, or one a part of the other. Pure. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  return less.every((word) => more.includes(word));
}

const parted = new Map<string, string[]>();

function partsOf(name: string): string[] {
  const before = parted.get(name);
  if (before) return before;
  const parts = foldCase(name)
    .split(/[\s-]+/)
    .filter((word) => word.length > 1);
  if (parted.size > 2000) parted.clear();
  parted.set(name, parts);
  return parts;
}
