import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { fold } from './fold.ts';

testDatabase();

const inDatabase = async (texts: string[]) => {
  const rows = await db().execute<{ f: string }>(
    sql`select folded(it) as f from unnest(${sql.param(texts)}::text[]) with ordinality as t(it, at) order by at`,
  );
  return rows.map(({ f }) => f);
};

test.each([
  ['L’OIM « Réfugiés » – Œuvre, ÆØŁ, Straße', 'l oim refugies oeuvre aeol strasse'],
  ['1 264 personnes, 1,264 ou 1.264 ; 18 500', '1264 personnes 1264 ou 1264 18500'],
  ['le 24 novembre 2026 150 personnes, 2018, 2019', 'le 24 novembre 2026 150 personnes 2018 2019'],
  ['مُهَاجِرُونَ مهـاجرون أإآٱ هيئة على ١٢٦٤ ۱۲', 'مهاجرون مهاجرون اااا هييه علي 1264 12'],
  ['ΕΛΛΑΣ ὁδός', 'ελλασ οδοσ'],
  ['COVID-19 \u2066+212 537\u2069 a\u00adb 😀 x\u200by', 'covid 19 212537 ab xy'],
])('%s is compared as %s, in the application and in the database', async (said, folded) => {
  expect(fold(said)).toBe(folded);
  expect(await inDatabase([said])).toEqual([folded]);
});

test('the application and the database fold every text alike', async () => {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.integer({ min: 1, max: 0xfbff }).map((code) => String.fromCharCode(code).toWellFormed()),
    fc.constantFrom(' ', '12', '345', 'é', 'أ', 'َ', '’', '-', '\u00a0', ',', '.'),
  );
  const text = fc.array(unit, { maxLength: 8 }).map((parts) => parts.join('').replaceAll('\u0000', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 50 }), async (texts) => {
      expect(await inDatabase(texts)).toEqual(texts.map(fold));
    }),
    { numRuns: 20 },
  );
});
