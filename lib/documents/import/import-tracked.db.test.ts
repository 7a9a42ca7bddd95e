import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { comments, suggestions, threads } from '#db/schema/comments.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { readDocx } from './docx.ts';
import { extract } from './extract.ts';
import { importRelease } from './import-release.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

test('Amal imports a Word file: its changes are suggestions and its comments threads, with the names of the file', async () => {
  const file = join(import.meta.dirname, '../foreign/testing/clipboards/tracked-fr.docx');
  const bytes = readFileSync(file);
  const extracted = extract(await readDocx(bytes));
  const { releaseId } = await importRelease(
    cast.amal,
    { siteKey: 'morocco', language: 'fr' },
    { fileName: 'puits.docx', sha256: createHash('sha256').update(bytes).digest('hex'), extracted },
  );

  const noted = await db()
    .select()
    .from(suggestions)
    .where(eq(suggestions.releaseId, releaseId))
    .orderBy(suggestions.saidAt);
  expect(noted).toMatchObject([
    { memberId: cast.amal.id, saidBy: 'Amina Diallo', saidAt: new Date('2026-03-02T09:30:00Z') },
    { memberId: cast.amal.id, saidBy: 'Karim Haddad', saidAt: new Date('2026-03-03T10:00:00Z') },
  ]);
  const talks = await db()
    .select()
    .from(threads)
    .innerJoin(comments, eq(comments.threadId, threads.id))
    .where(eq(threads.releaseId, releaseId))
    .orderBy(asc(threads.quote));
  expect(talks).toMatchObject([
    {
      threads: { quote: 'quatre cents familles', startedBy: cast.amal.id, resolvedAt: null },
      comments: { words: 'Qui les a comptées\u00a0?', saidBy: 'Leila Mansour', memberId: cast.amal.id },
    },
    { threads: { quote: 'vieux', resolvedBy: cast.amal.id, resolvedAt: expect.any(Date) } },
  ]);

  const [row] = await db().select({ doc: releases.doc }).from(releases).where(eq(releases.id, releaseId));
  const marked = [
    ...JSON.stringify(row?.doc).matchAll(/"type":"(comment|insertion|deletion)","attrs":\{"id":"([^"]+)"/g),
  ];
  const ids = new Set(marked.map(([, , id]) => id));
  expect(ids).toEqual(new Set([...noted.map(({ id }) => id), ...talks.map((talk) => talk.threads.id)]));
});

test('a file with 12,000 open changes and as many comments comes in whole', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../foreign/testing/clipboards/tracked-fr.docx'));
  const extracted = extract(await readDocx(bytes));
  const many = Array.from({ length: 12_000 }, () => ({ by: 'Amina Diallo', at: '2026-03-02T09:30:00.000Z' }));
  extracted.tracked = {
    changes: many.map((one) => ({ ...one, id: randomUUID() })),
    threads: many.map((one) => ({
      id: randomUUID(),
      quote: 'vieux',
      resolved: false,
      comments: [{ ...one, words: 'Vraiment\u00a0?' }],
    })),
  };
  const sha256 = createHash('sha256').update('another file').digest('hex');
  const { releaseId } = await importRelease(
    cast.amal,
    { siteKey: 'morocco', language: 'fr' },
    { fileName: 'puits.docx', sha256, extracted },
  );
  expect(await db().$count(suggestions, eq(suggestions.releaseId, releaseId))).toBe(12_000);
  expect(await db().$count(threads, eq(threads.releaseId, releaseId))).toBe(12_000);
});
