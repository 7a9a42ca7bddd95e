import { findCountries } from '../../documents/import/countries.ts';
import { foldCase } from '../../documents/import/fold.ts';
import { everyMatch } from '../../every-match.ts';
import type { Language } from '../../languages.ts';
import type { Range, Reading } from '../reading.ts';
import { type Concept, conceptOf } from './concept.ts';
import type { Figure } from './figure.ts';

/** A count that goes on from release to release: "depuis 2014, plus de 25 000 personnes sont mortes en Méditerranée". */
export type Counted = {
  /** What is counted, what befell them, since which year and where: the same in every language. */
  series: string;
  figure: Figure;
};

/** What another release last said of a series, on which day (YYYY-MM-DD) and under which headline. */
export type KnownSeries = Pick<Counted, 'series'> & {
  value: number;
  precision: Figure['precision'];
  on: string;
  headline: string;
};

const SINCE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})depuis (?:\p{L}{1,12}'?\s?){0,4}((?:19|20)\d\d)(?!\d)/gu,
  en: /(?<!\p{L})since (?:\p{L}{1,12} ){0,4}((?:19|20)\d\d)(?!\d)/gu,
  es: /(?<!\p{L})desde (?:\p{L}{1,12} ){0,4}((?:19|20)\d\d)(?!\d)/gu,
  ar: /(?<!\p{L})منذ (?:\p{L}{1,12} ){0,4}((?:19|20)\d\d)(?!\d)/gu,
};

const DEEDS = [
  [
    'died',
    /(?<!\p{L})(?:mort(?:e?s)?|decedee?s?|perdu la vie|peri|died|dead|deaths?|lost their lives|perished|murieron|muert[oa]s?|muertes|perdieron la vida|fallecid[oa]s|fallecieron|لقي|مات|توفي|وفاة|حتف)/u,
  ],
  ['missing', /(?<!\p{L})(?:disparue?s?|missing|disappeared|desaparecid[oa]s|مفقود|فقد)/u],
  [
    'returned',
    /(?<!\p{L})(?:retour|retourn|rentre|rapatri|return|voluntary return|regres|retorn|repatri|العودة|عودة|عاد)/u,
  ],
  ['arrived', /(?<!\p{L})(?:arriv|llegad|llegaron|وصل|وصول)/u],
  [
    'fled',
    /(?<!\p{L})(?:fui(?:t|r)?(?!\p{L})|deplacee?s?|fled|displaced|huido|huyeron|desplazad|نزح|فر(?!\p{L})|نزوح)/u,
  ],
  ['trained', /(?<!\p{L})(?:forme(?:e?s)?(?!\p{L})|formation|trained|training|formad|capacitad|درب|تدريب)/u],
  [
    'helped',
    /(?<!\p{L})(?:aide(?!\p{L})|aidee?s?|assiste|assistance|beneficie|soutenu|accompagne|helped|assisted|reached|supported|assistance|ayudad|asistid|atendid|apoyad|beneficiad|ساعد|مساعدة|استفاد|دعم)/u,
  ],
] as const;

/** The counts of a passage that say since which year they are made, and of what one thing. */
export function readSeries(
  reading: Pick<Reading, 'prose' | 'language' | 'sentences' | 'figures'>,
): Counted[] {
  const { prose, language, sentences, figures } = reading;
  if (figures.length === 0) return [];
  const folded = foldCase(prose);
  const found = everyMatch(SINCE[language], folded);
  return found.flatMap(({ index, 1: year = '' }) => {
    const sentence = sentences.find(({ start, end }) => start <= index && index < end);
    const figure = sentence && only(figures.filter((one) => isIn(one, sentence)));
    if (!sentence || !figure) return [];
    const deeds = DEEDS.filter(([, pattern]) => pattern.test(folded.slice(sentence.start, sentence.end)));
    const concept = conceptOf(figure.unit);
    const [deed] = deeds;
    if (!deed || deeds.length > 1 || concept === null) return [];
    const where = findCountries(prose.slice(sentence.start, sentence.end), language).sort().join('+');
    return [{ series: [kin(concept), deed[0], year, where].join(' '), figure }];
  });
}

const isIn = ({ start, kind, to, value }: Figure, sentence: Range) =>
  kind === 'count' && to === null && value >= 10 && sentence.start <= start && start < sentence.end;

const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

// The same people are now migrants, now persons.
const kin = (concept: Concept): string =>
  ['people', 'migrants', 'deaths', 'arrivals', 'returnees', 'displaced'].includes(concept)
    ? 'people'
    : concept;
