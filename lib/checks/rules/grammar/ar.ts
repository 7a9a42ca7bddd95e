import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const FEMININE: Record<string, string> = {
  رئيس: 'رئيسة',
  مدير: 'مديرة',
  منسق: 'منسقة',
  ممثل: 'ممثلة',
  مسؤول: 'مسؤولة',
  نائب: 'نائبة',
};

const SHE_SAID = /(?:قالت|أضافت|صرحت|أوضحت|أكدت|ذكرت) /u;

/** "She said, chief of mission": in Arabic the verb already says that the title is a woman's. */
const arTitle: Rule = {
  id: 'ar-title-feminine',
  languages: ['ar'],
  severity: 'warning',
  kind: 'grammar',
  say: 'spelling',
  source: 'un-inclusive',
  find: matches(
    /(?<=[،,] )(رئيس|مدير|منسق|ممثل|مسؤول|نائب)(?= (?:ال)?(?:بعثة|مكتب|مشروع|برنامج|عمليات|مركز|منظمة|وحدة|قسم|إقليمي|اتصال|رئيس|مدير)(?!\p{L}))/gu,
    ({ 1: title = '', index }, { prose }) => {
      const before = prose.slice(Math.max(0, index - 60), index - 2);
      const said = before.split(SHE_SAID).at(-1) ?? '';
      // Two to four words between the verb and the comma are her name.
      if (said === before || !/^["«“]?(?:\p{L}+ ){1,4}\p{L}+["»”]?$/u.test(said)) return undefined;
      const right = FEMININE[title] ?? title;
      return { fix: right, batch: false, params: { right } };
    },
    /(?:قالت|أضافت|صرحت|أوضحت|أكدت|ذكرت) /u,
  ),
  examples: {
    hits: [
      'وقالت كلير روا، رئيس بعثة المنظمة: ⇒ وقالت كلير روا، رئيسة بعثة المنظمة:',
      'وقالت السيدة سارة علي، مدير مكتب المنظمة: ⇒ وقالت السيدة سارة علي، مديرة مكتب المنظمة:',
    ],
    misses: [
      'وقالت كلير روا، رئيسة بعثة المنظمة:',
      'وقال علي حسن، رئيس بعثة المنظمة:',
      'وقالت المنظمة إن مدير المركز وصل.',
    ],
  },
};

/** Wordings that editors of Arabic change. */
export const arGrammar: readonly Rule[] = [
  arTitle,
  phrase('ar', 'spacing', {
    id: 'ar-not-apart',
    severity: 'error',
    say: 'spelling',
    source: 'un-ar',
    needs: /لا[يت]/u,
    pattern:
      /(?<![\p{L}\p{M}])(و?لا)(يزال|تزال|يزالون|يمكن|تمكن|يوجد|توجد|يملك|تملك|يملكون|يجوز|يجب|تتوفر|يتوفر|تستطيع|يستطيع|يستطيعون)(?![\p{L}\p{M}])/gu,
    fix: '$1 $2',
    examples: {
      hits: ['أسر لاتملك مأوى ⇒ أسر لا تملك مأوى', 'ولايزال كثيرون ⇒ ولا يزال كثيرون'],
      misses: ['أسر لا تملك مأوى', 'ولاية تكساس'],
    },
  }),
  phrase('ar', 'grammar', {
    id: 'ar-counted-thousands',
    severity: 'error',
    say: 'agreement',
    source: 'un-ar',
    pattern: /(?<=(?:مليون|ألف|ملايين|آلاف|مليار) )(مهاجر|شخص|نازح|لاجئ|طفل)(?:ا|ين)(?![\p{L}\p{M}])/gu,
    fix: '$1',
    examples: {
      hits: ['281 مليون مهاجرا ⇒ 281 مليون مهاجر', '20 ألف نازحا ⇒ 20 ألف نازح'],
      misses: ['281 مليون مهاجر', '45 شخصا'],
    },
  }),
  phrase('ar', 'names', {
    id: 'ar-migrants-day',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})اليوم العالمي (?=للمهاجرين)/gu,
    fix: 'اليوم الدولي ',
    examples: {
      hits: [
        'في اليوم العالمي للمهاجرين ⇒ في اليوم الدولي للمهاجرين',
        'اليوم العالمي للمهاجرين 2022 ⇒ اليوم الدولي للمهاجرين 2022',
      ],
      misses: ['اليوم الدولي للمهاجرين', 'اليوم العالمي للاجئين'],
    },
  }),
  phrase('ar', 'grammar', {
    id: 'ar-said-that',
    severity: 'warning',
    say: 'spelling',
    source: 'un-ar',
    pattern: /(?<=(?<!\p{L})[وف]?(?:قال|قالت|يقول|تقول)(?: [\p{L}\p{M}]{2,14}){0,4} )أن(?=[\p{M}]? )/gu,
    fix: 'إن',
    examples: {
      hits: ['وقالت المديرة أن الوضع صعب ⇒ وقالت المديرة إن الوضع صعب', 'قال أن السفر ⇒ قال إن السفر'],
      misses: ['وقالت المديرة إن الوضع صعب', 'أضافت أن الوضع صعب'],
    },
  }),
  phrase('ar', 'marks', {
    id: 'ar-dots',
    severity: 'error',
    say: 'ar-dots',
    source: 'un-ar',
    pattern: /(?<=[\u0621-\u064a])\.{2}(?!\.)/gu,
    fix: '.',
    examples: {
      hits: ['وصلت القافلة.. ⇒ وصلت القافلة.', 'شكرا.. ثم ⇒ شكرا. ثم'],
      misses: ['وصلت القافلة.', 'شكرا...'],
    },
  }),
  phrase('ar', 'numbers', {
    id: 'ar-percent',
    severity: 'info',
    say: 'better',
    source: 'un-ar',
    pattern: /(?<=\d) ?[%٪]/gu,
    fix: ' في المائة',
    batch: false,
    examples: {
      hits: ['نحو 60% من الأسر ⇒ نحو 60 في المائة من الأسر', '40 ٪ منهم ⇒ 40 في المائة منهم'],
      misses: ['60 في المائة', 'نسبة مئوية'],
    },
  }),
  phrase('ar', 'style', {
    id: 'ar-done',
    severity: 'info',
    say: 'ar-done',
    source: 'un-ar',
    pattern:
      /(?<!\p{L})(?:تم|يتم|سيتم|تتم) (?=(?:توزيع|تقديم|تنظيم|إنقاذ|تدريب|إطلاق|إنشاء|نقل|عقد|توفير|تنفيذ|تسجيل|إعادة|دعم)(?!\p{L}))/gu,
    fix: null,
    examples: { hits: ['تم توزيع الخيام', 'وسيلة، يتم تقديم الدعم'], misses: ['وُزعت الخيام', 'تمت'] },
  }),
];
