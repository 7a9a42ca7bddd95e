import type { Rule, WholeRule } from '../engine/rule.ts';
import { bareLink } from './contacts/bare-link.ts';
import { frLabels } from './contacts/fr-labels.ts';
import { linkLanguage } from './contacts/link-language.ts';
import { mailName } from './contacts/mail-name.ts';
import { mailStop } from './contacts/mail-stop.ts';
import { phoneForm } from './contacts/phone-form.ts';
import { phoneForms } from './contacts/phone-forms.ts';
import { phoneValid } from './contacts/phone-valid.ts';
import { arMonth } from './dates/ar-month.ts';
import { dateForm } from './dates/date-form.ts';
import { frOpeningDate } from './dates/fr-opening-date.ts';
import { futureAfterPast } from './dates/future-after-past.ts';
import { futurePast } from './dates/future-past.ts';
import { numericDate } from './dates/numeric-date.ts';
import { pastFuture } from './dates/past-future.ts';
import { relativeDay } from './dates/relative-day.ts';
import { weekdayCapital } from './dates/weekday-capital.ts';
import { weekdayDate } from './dates/weekday-date.ts';
import { change } from './figures/change.ts';
import { headlineFigures } from './figures/headline.ts';
import { percentCount } from './figures/percent.ts';
import { qualifier } from './figures/qualifier.ts';
import { seriesBefore } from './figures/series.ts';
import { sum } from './figures/sum.ts';
import { tableTotals } from './figures/table-totals.ts';
import { tiedFigure } from './figures/tied.ts';
import { unsourced } from './figures/unsourced.ts';
import { wordsAndDigits } from './figures/words-and-digits.ts';
import { arGrammar } from './grammar/ar.ts';
import { doubledWord } from './grammar/doubled-word.ts';
import { enAgreement } from './grammar/en-agreement.ts';
import { enConfused } from './grammar/en-confused.ts';
import { enHyphens } from './grammar/en-hyphens.ts';
import { esGrammar } from './grammar/es.ts';
import { frGrammar } from './grammar/fr.ts';
import { frAgreement } from './grammar/fr-agreement.ts';
import { frCommas } from './grammar/fr-commas.ts';
import { frListArticles } from './grammar/fr-list-articles.ts';
import { frParticiples } from './grammar/fr-participles.ts';
import { frSmallWords } from './grammar/fr-small-words.ts';
import { arDigits } from './letters/ar-digits.ts';
import { arLetters } from './letters/ar-letters.ts';
import { arSpelling } from './letters/ar-spelling.ts';
import { arHeldLetter, arTatweel } from './letters/ar-tatweel.ts';
import { commonCapitals } from './letters/common-capitals.ts';
import { enBritish } from './letters/en-british.ts';
import { enCapitals } from './letters/en-capitals.ts';
import { enSpelling } from './letters/en-spelling.ts';
import { esSpelling } from './letters/es-accents.ts';
import { frSpelling } from './letters/fr-accents.ts';
import { frCapitalAccent } from './letters/fr-capital-accent.ts';
import { frLigature } from './letters/fr-ligature.ts';
import { frLostLetter } from './letters/fr-lost-letter.ts';
import { arMarks } from './marks/ar-marks.ts';
import { dash } from './marks/dash.ts';
import { doubledMark } from './marks/doubled-mark.ts';
import { enMarks } from './marks/en-marks.ts';
import { esMarks } from './marks/es-marks.ts';
import { esOpening } from './marks/es-opening.ts';
import { frForeignTitle } from './marks/fr-foreign-title.ts';
import { listInQuotation } from './marks/list-in-quotation.ts';
import { quotationMarks } from './marks/quotation-marks.ts';
import { straightApostrophe } from './marks/straight-apostrophe.ts';
import { unbalanced } from './marks/unbalanced.ts';
import { unclosedQuotation } from './marks/unclosed-quotation.ts';
import { wrongApostrophe } from './marks/wrong-apostrophe.ts';
import { acronymLanguage } from './names/acronym-language.ts';
import { acronymStops } from './names/acronym-stops.ts';
import { acronyms } from './names/acronyms.ts';
import { arNames } from './names/ar.ts';
import { countryName } from './names/country.ts';
import { enDemonym, esDemonym, frDemonymAdjective, frDemonymNoun } from './names/demonyms.ts';
import { enNames } from './names/en.ts';
import { esNames } from './names/es.ts';
import { frNames } from './names/fr.ts';
import { frBodies } from './names/fr-bodies.ts';
import { frHeadOfMission, frMadam } from './names/fr-head-of-mission.ts';
import { oneForm } from './names/one-form.ts';
import { surnameCapitals } from './names/surname-capitals.ts';
import { arCounted } from './numbers/ar-counted.ts';
import { arCurrency } from './numbers/ar-currency.ts';
import { currency, currencyNone } from './numbers/currency.ts';
import { currencyCut, currencySpace } from './numbers/currency-space.ts';
import { decimalMark } from './numbers/decimal-mark.ts';
import { enOrdinals } from './numbers/en-ordinals.ts';
import { enPerCent } from './numbers/en-per-cent.ts';
import { enSmallNumbers } from './numbers/en-small-numbers.ts';
import { enStartsWithFigure } from './numbers/en-starts-with-figure.ts';
import { esOrdinals } from './numbers/es-ordinals.ts';
import { frHours } from './numbers/fr-hours.ts';
import { frNumberSign } from './numbers/fr-number-sign.ts';
import { frOrdinals } from './numbers/fr-ordinals.ts';
import { listCount } from './numbers/list-count.ts';
import { percentSpace } from './numbers/percent-space.ts';
import { ranges } from './numbers/ranges.ts';
import { thousandsMark } from './numbers/thousands-mark.ts';
import { thousandsSpace } from './numbers/thousands-space.ts';
import { ungrouped } from './numbers/ungrouped.ts';
import { atRisk } from './protection/at-risk.ts';
import { coordinates } from './protection/coordinates.ts';
import { finePlace } from './protection/fine-place.ts';
import { futureMovement } from './protection/future-movement.ts';
import { minorAge } from './protection/minor-age.ts';
import { nameChanged } from './protection/name-changed.ts';
import { namedPerson } from './protection/named-person.ts';
import { personalMail } from './protection/personal-mail.ts';
import { quoteConsent } from './protection/quote-consent.ts';
import { routeTold } from './protection/route.ts';
import { sensitiveName } from './protection/sensitive-name.ts';
import { shelterPlace } from './protection/shelter.ts';
import { smallNumber } from './protection/small-number.ts';
import { voluntaryReturn } from './protection/voluntary-return.ts';
import { contactLeft } from './records/contact-left.ts';
import { institutionalFact } from './records/fact.ts';
import { helplineOver } from './records/helpline-over.ts';
import { organisationForm } from './records/organisation-form.ts';
import { donorWithoutProject, projectWithoutDonor } from './records/project-donor.ts';
import { recordChanged } from './records/record-changed.ts';
import { arAnd } from './spacing/ar-and.ts';
import { bracket } from './spacing/bracket.ts';
import { doubleSpace } from './spacing/double-space.ts';
import { quotationSpace } from './spacing/en-quotation-space.ts';
import { esGuillemets } from './spacing/es-guillemets.ts';
import { frGuillemets } from './spacing/fr-guillemets.ts';
import { frHighMarks } from './spacing/fr-high-marks.ts';
import { frMissingSpace } from './spacing/fr-missing-space.ts';
import { guillemetGlued } from './spacing/guillemet-glued.ts';
import { noSpaceBeforeMark } from './spacing/no-space-before-mark.ts';
import { spaceAfterComma } from './spacing/space-after-comma.ts';
import { spaceAfterStop } from './spacing/space-after-stop.ts';
import { spaceBeforeComma } from './spacing/space-before-comma.ts';
import { arInclusive } from './style/ar-inclusive.ts';
import { esWording } from './style/es-wording.ts';
import { firstPerson } from './style/first-person.ts';
import { frCalque } from './style/fr-calque.ts';
import { frWording } from './style/fr-wording.ts';
import { ledeRepeats } from './style/lede-repeats.ts';
import { longParagraph } from './style/long-paragraph.ts';
import { longSentence } from './style/long-sentence.ts';
import { oneInclusiveForm } from './style/one-inclusive-form.ts';
import { oneName } from './style/one-name.ts';
import { unevenList } from './style/uneven-list.ts';
import { arTerms } from './terms/ar.ts';
import { enTerms } from './terms/en.ts';
import { esTerms } from './terms/es.ts';
import { frTerms } from './terms/fr.ts';
import { trafficking } from './terms/trafficking.ts';

/** Every rule about single passages. */
export const RULES: readonly Rule[] = [
  bareLink,
  frLabels,
  mailStop,
  phoneForm,
  phoneValid,
  dateForm,
  frOpeningDate,
  futurePast,
  pastFuture,
  numericDate,
  relativeDay,
  weekdayCapital,
  weekdayDate,
  sum,
  change,
  currencyNone,
  currencyCut,
  currencySpace,
  frForeignTitle,
  percentCount,
  unsourced,
  wordsAndDigits,
  arDigits,
  arLetters,
  arTatweel,
  arHeldLetter,
  frCapitalAccent,
  frLigature,
  frLostLetter,
  commonCapitals,
  arMarks,
  dash,
  esOpening,
  quotationMarks,
  straightApostrophe,
  unbalanced,
  wrongApostrophe,
  acronymStops,
  countryName,
  surnameCapitals,
  enPerCent,
  enSmallNumbers,
  enStartsWithFigure,
  frNumberSign,
  frOrdinals,
  esOrdinals,
  percentSpace,
  thousandsMark,
  thousandsSpace,
  ungrouped,
  atRisk,
  coordinates,
  minorAge,
  personalMail,
  smallNumber,
  futureMovement,
  routeTold,
  shelterPlace,
  institutionalFact,
  doubleSpace,
  esGuillemets,
  frGuillemets,
  frHighMarks,
  frMissingSpace,
  guillemetGlued,
  noSpaceBeforeMark,
  spaceAfterComma,
  spaceAfterStop,
  spaceBeforeComma,
  firstPerson,
  frCalque,
  longParagraph,
  longSentence,
  trafficking,
  acronymLanguage,
  frDemonymAdjective,
  frDemonymNoun,
  enDemonym,
  esDemonym,
  frHeadOfMission,
  frMadam,
  frListArticles,
  doubledWord,
  arSpelling,
  doubledMark,
  bracket,
  quotationSpace,
  listCount,
  listInQuotation,
  arCounted,
  arCurrency,
  arInclusive,
  decimalMark,
  ranges,
  frHours,
  arAnd,
  arMonth,
  mailName,
  linkLanguage,
  ...frGrammar,
  ...frNames,
  ...enNames,
  ...esNames,
  ...arNames,
  ...arTerms,
  ...enTerms,
  ...enBritish,
  ...esTerms,
  ...frTerms,
  ...frAgreement,
  ...frParticiples,
  ...frSmallWords,
  ...frCommas,
  ...enAgreement,
  enOrdinals,
  ...enSpelling,
  ...enConfused,
  ...enHyphens,
  ...enCapitals,
  ...enMarks,
  ...esGrammar,
  ...esMarks,
  ...esWording,
  ...arGrammar,
  ...frSpelling,
  ...esSpelling,
  ...frBodies,
  ...frWording,
];

/** Every rule that compares passages. */
export const WHOLE_RULES: readonly WholeRule[] = [
  finePlace,
  namedPerson,
  nameChanged,
  quoteConsent,
  sensitiveName,
  voluntaryReturn,
  unclosedQuotation,
  headlineFigures,
  tableTotals,
  qualifier,
  tiedFigure,
  seriesBefore,
  acronyms,
  ledeRepeats,
  contactLeft,
  helplineOver,
  recordChanged,
  organisationForm,
  donorWithoutProject,
  projectWithoutDonor,
  oneName,
  oneInclusiveForm,
  oneForm,
  futureAfterPast,
  phoneForms,
  unevenList,
  currency,
];
