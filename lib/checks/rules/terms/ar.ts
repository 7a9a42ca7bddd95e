import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Words the Organization does not use in Arabic, and what it says instead. */
export const arTerms: readonly Rule[] = [
  phrase('ar', 'terms', {
    id: 'ar-term-irregular',
    severity: 'block',
    say: 'term-irregular',
    source: 'ga-3449',
    pattern:
      /(?:ال)?(?:مهاجر(?:ون|ين|ة|ات)?|هجرة)\s(?:ال)?غير\s(?:ال)?(?:شرعي(?:ة|ون|ين|ات)?|قانوني(?:ة|ون|ين)?)|الهجرة\sالسرية/gu,
    fix: null,
    params: { right: 'مهاجر في وضع غير نظامي، الهجرة غير النظامية' },
    examples: {
      hits: ['الهجرة غير الشرعية', 'مهاجرون غير شرعيين', 'الهجرة السرية'],
      misses: ['الهجرة غير النظامية', 'مهاجر في وضع غير نظامي'],
    },
  }),
  phrase('ar', 'terms', {
    id: 'ar-term-climate',
    severity: 'error',
    say: 'term-climate',
    source: 'iom-glossary',
    pattern: /(?:ال)?لاجئ(?:ون|ين|ة|ات|و)?\s(?:ال)?مناخ(?:ي(?:ون|ين|ة)?)?(?!\p{L})/gu,
    fix: null,
    params: { right: 'النازحون بسبب تغير المناخ، المهاجرون البيئيون' },
    examples: { hits: ['لاجئو المناخ', 'اللاجئون المناخيون'], misses: ['تغير المناخ', 'اللاجئون السوريون'] },
  }),
  phrase('ar', 'terms', {
    id: 'ar-term-metaphor',
    severity: 'warning',
    say: 'term-metaphor',
    source: 'iom-style',
    pattern:
      /(?:موج(?:ة|ات)|طوفان|غزو|تسونامي|سيل)\s(?:من\s)?(?:ال)?(?:مهاجرين|لاجئين|نازحين|عائدين|وافدين)/gu,
    fix: null,
    params: { right: 'الوافدون، ازدياد أعداد الوافدين' },
    examples: {
      hits: ['موجة من المهاجرين', 'طوفان اللاجئين', 'موجة من العائدين'],
      misses: ['موجة حر', 'ازدياد أعداد الوافدين'],
    },
  }),
  phrase('ar', 'terms', {
    id: 'ar-term-trafficking',
    severity: 'error',
    say: 'term-trafficking',
    source: 'palermo',
    pattern: /تهريب\s(?:البشر|الأشخاص|الاشخاص)/gu,
    fix: 'الاتجار بالأشخاص',
    batch: false,
    examples: {
      hits: ['مكافحة تهريب البشر ⇒ مكافحة الاتجار بالأشخاص', 'تهريب الأشخاص ⇒ الاتجار بالأشخاص'],
      misses: ['تهريب المهاجرين', 'الاتجار بالبشر'],
    },
  }),
];
