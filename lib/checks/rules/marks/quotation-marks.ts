import { QUOTATION } from '../../../documents/quotation.ts';
import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** Quotation marks of another language or a keyboard's; inside a quotation the others are right. */
export const quotationMarks: Rule = {
  id: 'quotation-marks',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'marks',
  say: 'quotation-marks',
  source: 'un-editorial',
  find: foreignMarks,
  examples: {
    hits: [
      'fr| le projet “Racines” démarre ⇒ le projet «\u00a0Racines\u00a0» démarre',
      'es| el lema "Agua y paz" ⇒ el lema «Agua y paz»',
      'en| “We go," she said. ⇒ “We go,” she said.',
      'en| the "Roots" project ⇒ the “Roots” project',
      'ar| مشروع "جذور" ⇒ مشروع «جذور»',
    ],
    misses: [
      'fr| le projet «\u00a0Racines\u00a0»',
      'fr| «\u00a0le mot “racine” dit tout\u00a0»',
      'en| the “Roots” project',
      'es| el lema «Agua y paz»',
      'ar| مشروع «جذور»',
    ],
  },
};

function foreignMarks(reading: Reading): Hit[] {
  return reading.language === 'en' ? [...pairs(reading), ...halves(reading)] : pairs(reading);
}

// “One kind opens, the other closes": each is turned by what stands around it.
function halves({ text, quotations }: Reading): Hit[] {
  if (!/[“”]/.test(text) || !text.includes('"')) return [];
  const paired = new Set(
    quotations.flatMap(({ start, end, open }) => (open === '"' ? [start, end - 1] : [])),
  );
  const inner = quotations.filter(
    ({ open, start }) => open === '"' && quotations.some((one) => one.start < start && start < one.end),
  );
  for (const { start, end } of inner) {
    paired.delete(start);
    paired.delete(end - 1);
  }
  return everyMatch(/(?<!\d)"/g, text).flatMap(({ index }) => {
    if (paired.has(index)) return [];
    const fix = /(?:^|[\s(])$/u.test(text.slice(Math.max(0, index - 1), index)) ? '“' : '”';
    return [{ start: index, end: index + 1, fix, params: { marks: '“…”' }, severity: 'warning' as const }];
  });
}

function pairs({ text, language, quotations, spans }: Reading): Hit[] {
  const [open, close] = QUOTATION[language];
  const params = { marks: `${open}…${close}` };
  return quotations.flatMap(({ start, end, open: mark }) => {
    const isInner = quotations.some((other) => other.start < start && end < other.end);
    const isOutside = !spans.some(
      (span) => span.kind === 'foreign' && span.start <= start && end <= span.end,
    );
    if (mark === open.trim() || isInner || !isOutside) return [];
    const severity = language === 'fr' && mark !== '"' ? ('warning' as const) : MILD[language];
    const spaced = /\s/.test(text.charAt(start + 1));
    const fixes = [
      open.trim() + (spaced ? '' : open.slice(1)),
      (spaced ? '' : close.slice(0, -1)) + close.slice(-1),
    ];
    return [
      { start, end: start + 1, fix: fixes[0], params, severity },
      { start: end - 1, end, fix: fixes[1], params, severity },
    ];
  });
}

const MILD = { fr: 'warning', en: 'info', es: 'info', ar: 'info' } as const;
