import type { Language } from '../languages.ts';

// Folded. A question loses them where they stand at the ends of what was asked, unless there is nothing else.
const WORDS: Record<Language, string> = {
  en: 'a an and are as at be been but by do does for from had has have how i if in into is it its of on or our s t than that the their there these they this those to was we were what when where which who why will with you your',
  fr: 'a ai au aux avec c ce ces cet cette d dans de des donc du elle elles en est et etre eux il ils j je l la le les leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas plus pour qu quand que quel quelle qui s sa se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y',
  es: 'a al ante aqui como con cual cuando de del desde donde e el ella ellas ellos en entre es esa ese eso esta este esto ha han la las le les lo los mas me mi mis muy ni no nos o para pero por porque que quien se segun ser si sin sobre son su sus tambien te tu tus u un una unas unos y ya',
  ar: 'الي ان او اي ايضا التي الذي الذين اللذين اذا اما بان بعد بين تلك ثم حتي حول حيث خلال ذلك عبر عند عن علي علي غير في فيها فيه قد كان كانت كل كما لا لم لن له لها لهم ما مع من منذ منها منه نحو هذا هذه هناك هو هي هم و وقد يا',
};
const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Whether a folded word says nothing about what somebody looks for. */
export const isCommon = (word: string, language: Language): boolean => SETS.get(language)?.has(word) ?? false;
