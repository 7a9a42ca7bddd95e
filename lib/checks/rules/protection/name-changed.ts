import type { Language } from '../../../languages.ts';
import type { WholeRule } from '../../engine/rule.ts';

const SAYS: Record<Language, RegExp> = {
  fr: /(?:pr[ée]noms?|noms?|pseudonymes?)[^.]{0,30}(?:modifi|chang|d[’']emprunt|fictif)|pseudonyme/iu,
  en: /names?[^.]{0,30}(?:changed|altered|protect)|pseudonym|not (?:her|his|their) real name/iu,
  es: /nombres?[^.]{0,30}(?:cambiad|modificad|ficticio)|seudónimo/iu,
  ar: /(?:تغيير|تعديل) (?:ال)?(?:اسم|أسماء)|(?:ال)?(?:اسم|أسماء)[^.]{0,20}(?:مستعار|غير حقيقي)/u,
};

/** A name that was changed to protect somebody: the text has to say so. */
export const nameChanged: WholeRule = {
  id: 'name-changed',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'protection',
  say: 'name-changed',
  source: 'iom-protection',
  across: (readings, { known, language }) => {
    const changed = (known.people.consents ?? []).filter(
      ({ nameChanged: is, shownAs }) => is && shownAs !== '',
    );
    if (changed.length === 0 || readings.some(({ text }) => SAYS[language].test(text))) return [];
    return changed.flatMap(({ shownAs }) => {
      const at = readings.findIndex(
        ({ text, speaker }) => text.includes(shownAs) || speaker?.name === shownAs,
      );
      const text = readings[at]?.text;
      if (text === undefined) return [];
      const start = Math.max(0, text.indexOf(shownAs));
      const end = text.includes(shownAs) ? start + shownAs.length : text.length;
      return [{ at, start, end, params: { name: shownAs } }];
    });
  },
};
