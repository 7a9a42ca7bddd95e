import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** International numbers begin with + and are parted by spaces. */
export const phoneForm: Rule = {
  id: 'phone-form',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'contacts',
  say: 'phone-form',
  source: 'e123',
  find: forms,
  examples: {
    hits: [
      'fr| appelez le 00212 522 12 34 56 ⇒ appelez le +212 5 22 12 34 56',
      'en| call +41-22-717-91-11 ⇒ call +41 22 717 91 11',
      'ar| هاتف: 967 1 410 568+ أو ⇒ هاتف: +967 1 410 568 أو',
      'en| call 11 91 717 22 41+ now ⇒ call +41 22 717 91 11 now',
      'en| call +41227179111 now ⇒ call +41 22 717 91 11 now',
    ],
    misses: ['fr| appelez le +212 522 12 34 56', 'en| call +41 22 717 91 11', 'fr| le 0800 123 456'],
  },
};

function forms({ text, spans }: Reading): Hit[] {
  return spans.flatMap(({ kind, start: from, end }) => {
    if (kind !== 'phone') return [];
    const gap = /^[^+\d(]*/.exec(text.slice(from, end))?.[0].length ?? 0;
    const start = from + gap;
    const written = text.slice(start, end);
    if (/^00[1-9]/.test(written))
      return [
        {
          start,
          end,
          fix: spacedOf(`+${written.slice(2)}`),
          batch: false,
          severity: 'warning' as const,
          say: 'phone-prefix',
        },
      ];
    const isParted = /\d[ \u00a0\u202f]\d+[ \u00a0\u202f]\d/.test(written) && !/\d[-.]\d/.test(written);
    if (text.charAt(end) === '+' && /^\d/.test(written)) return [turned(written, start, end + 1)];
    if (!/^\+\d/.test(written) || isParted) return [];
    const spaced = spacedOf(written);
    return spaced === written ? [] : [{ start, end, fix: spaced, batch: false }];
  });
}

// From right to left the sign of a number, or all its groups, get to the other end.
function turned(written: string, start: number, end: number): Hit {
  const turns = [
    written,
    written
      .split(/[ \u00a0-]+/u)
      .reverse()
      .join(' '),
  ].map((digits) => `+${digits}`);
  const valid = turns.find((number) => parsePhoneNumberFromString(number)?.isValid());
  const fix = valid ? spacedOf(valid) : `+${written}`;
  return { start, end, fix, batch: false, severity: 'warning', say: 'phone-turned', params: { right: fix } };
}

// As its own country writes it, when there is such a number.
function spacedOf(written: string): string {
  const parsed = parsePhoneNumberFromString(written);
  return parsed?.isValid() ? parsed.formatInternational() : written.replace(/(?<=\d)[-.](?=\d)/g, ' ');
}
