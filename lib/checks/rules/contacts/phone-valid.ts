import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { everyMatch } from '../../../every-match.ts';
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
    hits: [
      'en| call 555-0199',
      'fr| Assistance : 0800 12 (gratuit)',
      'fr| appelez le +212 5 22',
      'en| call +41 22 717',
      'en| call 00421 5263 0023',
      'fr| appelez le 05 37 65 28 8',
      'ar| الهاتف: 0537 65 28 8',
      'en| call 0536 60 12 3 or write',
    ],
    misses: [
      'fr| le 0800 12 34 56',
      'fr| appelez le +212 522 12 34 56',
      'en| call +41 22 717 91 11',
      'fr| le 0800 123 456',
      'fr| le 05 37 65 28 81',
    ],
  },
};

// In pairs, and a last digit alone: one was lost.
const CUT_SHORT = /^[^\d+(]{0,30}(0\d(?:[ .\u00a0\u202f-]?\d\d){3}[ .\u00a0\u202f-]\d)$/u;

// Who is told to call this is in need.
const HELP =
  /(?:assistance|numéro (?:vert|gratuit)|ligne (?:d[’']|d’)|helpline|hotline|toll[- ]free|for help|línea de (?:ayuda|atención)|línea gratuita|خط المساعدة|الخط الساخن|للمساعدة)/iu;

function invalid({ text, spans, part }: Reading): Hit[] {
  const known = spans.flatMap(({ kind, start: from, end }): Hit[] => {
    if (kind !== 'phone') return [];
    const isHelp = part === 'helplines' || HELP.test(text.slice(Math.max(0, from - 60), from));
    const isLonger = /^\d/.test(text.slice(end + 2));
    const cut =
      CUT_SHORT.exec(text.slice(from, end)) ?? (isLonger ? null : CUT_SHORT.exec(text.slice(from, end + 2)));
    if (cut?.[1]) {
      const start = from + cut.index + cut[0].length - cut[1].length;
      const short = { start, end: start + cut[1].length, say: 'phone-short', params: { phone: cut[1] } };
      return [isHelp ? { ...short, severity: 'block' as const } : short];
    }
    const found = /^[^\d+(]{0,30}((?:\+|00)[\d(][\d ().\u00a0\u202f–-]{3,25})$/.exec(text.slice(from, end));
    const written = found?.[1];
    if (!written) return [];
    const start = end - written.length;
    if (isValidPhoneNumber(written.replace(/^00/, '+').replace(/\(0\)/, ''))) return [];
    const severity = isHelp ? ('block' as const) : undefined;
    return [{ start, end, severity, params: { phone: written } }];
  });
  // Films and drafts have these: 555-01xx is given to nobody, and a free number has more than two digits behind its 0800.
  const made = everyMatch(MADE_UP, text).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    severity: HELP.test(text.slice(Math.max(0, index - 60), index)) ? ('block' as const) : undefined,
    params: { phone: found },
  }));
  return [
    ...known,
    ...made.filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end)),
  ];
}

const MADE_UP = /(?<![\d.,+-])(?:555[- ]01\d\d|0800 \d{2})(?![\d]|[ -]\d)/gu;
