import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Wordings that editors of Arabic change. */
export const arGrammar: readonly Rule[] = [
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
