import { expect, test } from 'vitest';
import { calendarFrom } from '#db/demo/calendar.ts';
import { storiesFor } from '#db/demo/stories.ts';
import { compareTexts } from './compare.ts';
import { cutForParity } from './cut-document.ts';

// The demo's translations were made with care; its dates move with the day it is made on. What is found is what they
// leave out on purpose, or have right before their source is corrected.
const days = ['2026-11-23', '2026-01-02', '2027-03-01', '2027-05-31', '2028-02-29', '2026-09-12'];

test.each(days)('of translations made with care only what is so is said, on %s', (day) => {
  const found = storiesFor(calendarFrom(new Date(`${day}T10:00:00Z`))).flatMap(
    ({ releases: [source, ...rest] }) =>
      rest.flatMap((target) =>
        source
          ? compareTexts(
              cutForParity(source.doc, source.language),
              cutForParity(target.doc, target.language),
            ).map(
              ({ source: from, target: to }) =>
                `${source.language} ${target.language} ${from?.written ?? '–'} → ${to?.written ?? '–'}`,
            )
          : [],
      ),
  );
  expect(found.map((line) => line.replace(/\s/gu, ' '))).toEqual([
    'fr ar Trois → –',
    'en es 11,860 → 11 680',
    'en fr 11,860 → 11 680',
    'fr ar 67 → 71',
    'fr ar 70 pour cent → 74%',
    'fr en 67 → 71',
    'fr en 70 pour cent → 74 per cent',
    'fr en – → Chama Idrissi-Nouri',
    'fr en – → Solenne Kerbrat-Lund',
    'fr en dbenkhayat@example.org → cidrissinouri@example.org',
    'fr en dbenkhayat@example.org → skerbratlund@example.org',
    'fr en +212 537 000 140 → +212 537 000 141',
    'fr en +212 537 000 140 → +41 22 000 01 40',
    'en es Helvi Nakashian → –',
    'en es Three → 14',
    'en es 90 → –',
  ]);
});
