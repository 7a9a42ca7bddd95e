import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

// Before a colon the letter may be the name of a part: « القسم ب: ».
const CALLS = /(?:تصال|تواصل|تتصل|اتصل|تعلق|متعلقة|خاصة?|استعانة|مزود|مزودة) ب$/u;

/** « الاتصال ب: »: a letter that is a word is held before a mark. */
export const arHeldLetter: Rule = {
  id: 'ar-held-letter',
  languages: ['ar'],
  severity: 'info',
  kind: 'letters',
  say: 'spelling',
  source: 'un-ar',
  find: matches(
    /(?<=[ \u00a0][وف]?[بل])(?=[ \u00a0]?[:«“"\p{Script=Latin}\ufffc])/gu,
    ({ index }, { prose }) => {
      const isLabel =
        /^ ?:/.test(prose.slice(index, index + 2)) &&
        !CALLS.test(prose.slice(Math.max(0, index - 16), index));
      if (isLabel) return undefined;
      const fix = `${prose.charAt(index - 1)}ـ`;
      return { start: index - 1, end: index, fix, params: { right: fix } };
    },
  ),
  examples: {
    hits: ['يرجى الاتصال ب: سارة ⇒ يرجى الاتصال بـ: سارة', 'المعروفة ب«الأمل» ⇒ المعروفة بـ«الأمل»'],
    misses: ['يرجى الاتصال بـ: سارة', 'بالأمل', 'الكتب: ثلاثة', 'القسم ب: المأوى'],
  },
};

/** Stretched letters and invisible marks of direction break search and are refused by others. */
export const arTatweel: Rule = {
  id: 'ar-tatweel',
  languages: ['ar'],
  severity: 'warning',
  kind: 'letters',
  say: 'ar-tatweel',
  source: 'un-ar',
  find: matches(/\u0640+|[\u200e\u200f\u202a-\u202e]+/gu, ({ 0: found, index }, { prose }) =>
    found === '\u0640' && standsAlone(prose, index) ? undefined : '',
  ),
  examples: {
    hits: ['مـحمد ⇒ محمد', '\u200fنص قصير ⇒ نص قصير'],
    misses: [
      'محمد',
      'نص قصير',
      'يُرجى الاتصال بـ:',
      'الاتصال بـ «مركز الاتصال»',
      'ساهمت بـ 500 خيمة وبـ20 سيارة',
      'رمضان 1445 هـ',
    ],
  },
};

// A letter that is a word has to be held by something before digits, Latin letters and marks: « بـ 500 », « لـ: », « 1445 هـ ».
const standsAlone = (text: string, at: number): boolean =>
  /(?<![\p{L}\p{M}])[وف]?[بلكه]$/u.test(text.slice(Math.max(0, at - 4), at)) &&
  /^(?:[ \u00a0]?[\p{N}\p{Script=Latin}\ufffc:؛،,.()«“"]|[ \u00a0]?$|[ \u00a0])/u.test(
    text.slice(at + 1, at + 3),
  );
