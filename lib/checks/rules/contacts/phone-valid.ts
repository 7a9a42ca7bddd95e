import { isValidPhoneNumber } from 'libphonenumber-js/min';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** An international number that no country has. Where people are told whom to call, it keeps the release from going out. */
export const phoneValid: Rule = {
  id: 'phone-valid',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'contacts',
  say: 'phone-valid',
  source: 'e123',
  find: invalid,
  examples: {
    hits: ['fr| appelez le +212 5 22', 'en| call +41 22 717', 'en| call 00421 5263 0023'],
    misses: ['fr| appelez le +212 522 12 34 56', 'en| call +41 22 717 91 11', 'fr| le 0800 123 456'],
  },
};

function invalid({ text, spans, part }: Reading): Hit[] {
  return spans.flatMap(({ kind, start: from, end }) => {
    if (kind !== 'phone') return [];
    const found = /^[^\d+(]{0,30}((?:\+|00)[\d(][\d ().\u00a0\u202f–-]{3,25})$/.exec(text.slice(from, end));
    const written = found?.[1];
    if (!written) return [];
    const start = end - written.length;
    if (isValidPhoneNumber(written.replace(/^00/, '+').replace(/\(0\)/, ''))) return [];
    const severity = part === 'helplines' ? ('block' as const) : undefined;
    return [{ start, end, severity, params: { phone: written } }];
  });
}
