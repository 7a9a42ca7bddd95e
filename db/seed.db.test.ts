import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyPassword } from '#lib/auth/password.ts';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { findAll, headlineOf, standfirstOf, textOf } from '#lib/documents/text.ts';
import { KINDS } from '#lib/releases/kinds.ts';
import { problemsOf } from '#lib/releases/readiness.ts';
import { db } from './client.ts';
import { CAST } from './demo/cast.ts';
import { events } from './schema/events.ts';
import { memberRoles, members } from './schema/members.ts';
import { approvals, editions, type ReleaseRow, releases, revisions, stories } from './schema/releases.ts';
import { sites } from './schema/sites.ts';
import { seedDemo } from './seed.ts';
import { testDatabase } from './testing/database.ts';

testDatabase();
let all: (ReleaseRow & { kind: string })[] = [];
beforeAll(async () => {
  await seedDemo({ password: 'a password of the demo' });
  const rows = await db()
    .select({ release: releases, kind: stories.kind })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .orderBy(asc(stories.reference));
  all = rows.map(({ release, kind }) => ({ ...release, kind }));
});

const named = (release: ReleaseRow) => `${release.siteKey} ${release.language} ${release.headline}`;

/** Every text a reader of the document would see, in the release's own language. */
function wordsOf(node: NodeJson): string[] {
  if (node.marks?.some(({ type }) => type === 'lang')) return [];
  const { speaker, title, label, value, unit, source, service, note, role, office } = node.attrs ?? {};
  const attributes = [speaker, title, label, value, unit, source, service, note, role, office];
  return [node.text, ...attributes, ...(node.content ?? []).flatMap(wordsOf)].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

const number = (text: unknown) => Number(String(text).replace(/[\s,]/g, ''));

test('seeding twice makes nothing twice', async () => {
  const before = [await db().$count(events), await db().$count(members), await db().$count(sites)];
  await seedDemo({ password: 'another one' });
  expect([await db().$count(events), await db().$count(members), await db().$count(sites)]).toEqual(before);
});

describe('the cast', () => {
  test('ten people of demo.example, with the password and the roles of their names', async () => {
    const rows = await db().select().from(members);
    expect(rows.map(({ email }) => email).sort()).toEqual(
      Object.values(CAST)
        .map(({ email }) => email)
        .sort(),
    );
    expect(rows.every(({ email }) => email.endsWith('@demo.example'))).toBe(true);
    expect(await verifyPassword(rows[0]?.passwordHash ?? null, 'a password of the demo')).toBe(true);
    const roles = await db()
      .select({ email: members.email, site: memberRoles.siteKey, role: memberRoles.role })
      .from(memberRoles)
      .innerJoin(members, eq(members.id, memberRoles.memberId));
    for (const { email, site, role } of roles) {
      const [key = ''] = email.split('@');
      expect(key.replace('hq.', '')).toBe(role);
      expect(site).toBe(
        ['admin', 'auditor'].includes(role) ? '*' : key.startsWith('hq.') ? 'global' : 'morocco',
      );
    }
  });
});

describe('the releases', () => {
  test('every document is one the newsroom would accept, and complete', () => {
    for (const release of all) {
      expect(() => parseDocument(release.doc), named(release)).not.toThrow();
      expect(problemsOf(release.doc), named(release)).toEqual([]);
      expect(standfirstOf(release.doc), named(release)).not.toBe('');
    }
  });

  test('every kind, four languages and every state that the verbs lead to are there', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es', 'ar']));
    const states = new Set(all.map(({ work, live }) => `${work} ${live}`));
    for (const state of [
      'draft none',
      'in_review none',
      'changes_requested none',
      'approved none',
      'scheduled none',
      'embargoed none',
      'none none',
      'none published',
      'draft published',
      'none withdrawn',
      'none unpublished',
    ]) {
      expect(states, state).toContain(state);
    }
    expect(all.map(({ unpublishedReason }) => unpublishedReason)).toEqual(
      expect.arrayContaining(['error', 'merged']),
    );
    expect(all.length).toBeGreaterThanOrEqual(20);
  });

  test('a correction is dated and says what was wrong; a withdrawal says why', async () => {
    const corrected = await db()
      .select()
      .from(editions)
      .where(sql`major = 2 and correction_note is not null`);
    expect(corrected.length).toBeGreaterThanOrEqual(2);
    for (const release of all.filter(({ live }) => live === 'withdrawn')) {
      expect(release.withdrawalText?.length, named(release)).toBeGreaterThan(60);
    }
  });

  test('one is as long as a report, one as short as a flash', () => {
    const lengths = all.map(({ words }) => words).sort((a, b) => a - b);
    expect(lengths[0]).toBeLessThan(80);
    expect(lengths.at(-1)).toBeGreaterThan(2400);
  });

  test('nobody approved their own text', async () => {
    const signed = await db()
      .select({ by: approvals.memberId, authors: revisions.authors })
      .from(approvals)
      .innerJoin(revisions, eq(revisions.id, approvals.revisionId));
    expect(signed.length).toBeGreaterThan(15);
    for (const { by, authors } of signed) expect(authors).not.toContain(by);
  });

  test('the chain of events is whole', async () => {
    const [row] = await db().execute<{ broken: number | null }>(
      sql`select first_broken_event()::int as broken`,
    );
    expect(row?.broken).toBeNull();
  });
});

describe('the words', () => {
  test('the parts of every figure add up, and the sums of every table', () => {
    let sums = 0;
    for (const release of all) {
      const figures = findAll(release.doc, 'keyFigure').map(({ attrs }) => attrs ?? {});
      for (const whole of figures) {
        const parts = figures.filter(({ partOf }) => partOf === whole.id);
        if (parts.length === 0) continue;
        sums += 1;
        const sum = parts.reduce((total, { value }) => total + number(value), 0);
        expect(sum, `${named(release)}: ${whole.label}`).toBe(number(whole.value));
      }
      for (const table of findAll(release.doc, 'table')) {
        const rows = (table.content ?? []).map((row) => (row.content ?? []).map(textOf));
        const last = rows.at(-1) ?? [];
        if (last[0] !== 'Total') continue;
        const decimals = (text: string | undefined) => number(text?.replace(/,(\d)$/, '.$1'));
        const column = rows.slice(1, -1).reduce((total, row) => total + decimals(row[1]), 0);
        expect(column, named(release)).toBeCloseTo(decimals(last[1]), 6);
        sums += 1;
      }
    }
    expect(sums).toBeGreaterThan(20);
  });

  test('a headline fits a line of news, and nothing is said twice in one language', () => {
    for (const release of all) {
      expect(release.headline.length, named(release)).toBeGreaterThan(15);
      expect(release.headline.length, named(release)).toBeLessThanOrEqual(110);
    }
    const headlines = all.map((release) => `${release.language} ${headlineOf(release.doc)}`);
    expect(new Set(headlines).size).toBe(headlines.length);
  });

  const inLanguage = (language: string) =>
    all.filter((release) => release.language === language).flatMap((release) => wordsOf(release.doc));

  test('French has its apostrophes, its no-break spaces and its capitals with accents', () => {
    for (const text of inLanguage('fr')) {
      expect(text).not.toMatch(/['"]/);
      expect(text, 'before ; ! ?').not.toMatch(/(?<!\u202f)[;!?]/);
      expect(text, 'before a colon').not.toMatch(/[^\u00a0\d]:/);
      expect(text, 'inside « »').not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/);
      expect(text, 'thousands').not.toMatch(/\d[ .,\u00a0]\d{3}(?!\d)/);
      expect(text).not.toMatch(/(?:^|[.:] )(?:A |E(?=tat|cole|gypte))/);
    }
  });

  test('English spells as the United Nations does', () => {
    for (const text of inLanguage('en')) {
      expect(text).not.toMatch(/%|\bpercent\b|'/);
      expect(text).not.toMatch(/\b(?:organis|recognis|mobilis|prioritis)/i);
      expect(text).not.toMatch(/\b(?:center|program|labor|neighbor)\b/i);
    }
  });

  test('Spanish opens its questions and parts no thousands with a point', () => {
    for (const text of inLanguage('es')) {
      expect(text).not.toMatch(/\d\.\d{3}\b/);
      if (text.includes('?')) expect(text).toContain('¿');
    }
  });

  test('Arabic has Western digits and its own comma, and no hidden direction marks', () => {
    for (const text of inLanguage('ar')) {
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
      expect(text).not.toMatch(/[\u0621-\u064a]\s?[,;?]/);
      expect(text).not.toMatch(/[\u0640\u200e\u200f\u202a-\u202e]/);
    }
  });

  test('addresses are example.org’s, and nobody under age is described', () => {
    for (const release of all) {
      const contacts = findAll(release.doc, 'contact').map(({ attrs }) => String(attrs?.email));
      for (const email of contacts) expect(email).toMatch(/@example\.org$/);
      const links = JSON.stringify(release.doc).match(/https?:\/\/[^"\\]+/g) ?? [];
      for (const link of links) expect(new URL(link).hostname).toMatch(/\.example\.org$/);
      expect(textOf(release.doc)).not.toMatch(/\b(?:[1-9]|1[0-7])[\s\u00a0-](?:ans|years?[ -]old|años)\b/);
    }
  });
});
