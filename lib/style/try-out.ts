import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, count, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { editions, releases } from '#db/schema/releases.ts';
import { houseTerms } from '#db/schema/style.ts';
import { cutDocument } from '../checks/cut/document.ts';
import { datedOn } from '../checks/dated-on.ts';
import { checker } from '../checks/engine/checker.ts';
import type { Finding, Rule, WholeRule } from '../checks/engine/rule.ts';
import { ownTerms, termOfRule } from '../checks/house/own-terms.ts';
import { patternOf } from '../checks/house/pattern.ts';
import type { Term } from '../checks/house/term.ts';
import { type Known, NOTHING_KNOWN } from '../checks/known.ts';
import type { Passage } from '../checks/passage.ts';
import { knownFor } from '../checks/queries/known.ts';
import type { NodeJson } from '../documents/parse.ts';
import { documentSchema } from '../documents/schema.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { seenBy } from '../releases/queries/visible.ts';
import { findRule } from './built-in.ts';
import type { TryInput } from './input.ts';
import { canSeeStyle } from './policy.ts';

/** Words that would be found, with what stands around them. `isNew`: the term as it is kept does not find them. */
export type Sight = { before: string; text: string; after: string; fix: string | null; isNew: boolean };

/** A release in which something would be found: what readers see, or what is being worked on. */
export type Tried = {
  releaseId: string;
  headline: string;
  language: Language;
  siteKey: string;
  state: 'live' | 'work';
  sights: Sight[];
};

/** How far it is, and what was found since the last word. `gone`: what the term as it is kept finds, and this does not. */
export type Progress = { read: number; total: number; found: Tried[]; gone: number };

const AT_ONCE = 20;
const MOST_SIGHTS = 5;

/**
 * Reads what readers see and what is being worked on, where the viewer may see it, with a rule or a term that does not
 * count yet, and says again and again how far it is. It lets others work between two texts.
 * @throws {NotFound} 'rule_unknown', 'site_unknown' · {Invalid} 'not_a_pattern'
 */
export async function* tryOut(viewer: Actor, wanted: TryInput): AsyncGenerator<Progress> {
  const siteKey = wanted.siteKey || null;
  if (!canSeeStyle(viewer, { siteKey }).allowed) throw new NotFound('site_unknown');
  const { languages, finders } = await prepare(viewer, wanted);
  const scope = and(
    seenBy(viewer),
    inArray(releases.language, [...languages]),
    siteKey ? eq(releases.siteKey, siteKey) : undefined,
  );
  const total = (await countIn(live(scope))) + (await countIn(work(scope)));
  let read = 0;
  yield { read, total, found: [], gone: 0 };
  for (const [state, where] of [
    ['live', live(scope)],
    ['work', work(scope)],
  ] as const) {
    let after: string | null = null;
    for (;;) {
      const rows: Row[] = await next(state, where, after);
      const found: Tried[] = [];
      let gone = 0;
      for (const { doc, ...row } of rows) {
        const seen = await finders(doc, row);
        gone += seen.gone;
        if (seen.sights.length > 0) found.push({ ...row, state, sights: seen.sights });
        await breathe();
      }
      read += rows.length;
      if (rows.length > 0) yield { read, total: Math.max(total, read), found, gone };
      after = rows.at(-1)?.releaseId ?? null;
      if (rows.length < AT_ONCE || after === null) break;
    }
  }
}

const live = (scope: SQL | undefined) => and(scope, inArray(releases.live, ['published', 'withdrawn']));
const work = (scope: SQL | undefined) => and(scope, ne(releases.work, 'none'));

type Row = Omit<Tried, 'state' | 'sights'> & { doc: NodeJson };

async function countIn(where: SQL | undefined): Promise<number> {
  const [row] = await db().select({ total: count() }).from(releases).where(where);
  return row?.total ?? 0;
}

function next(state: 'live' | 'work', where: SQL | undefined, after: string | null): Promise<Row[]> {
  return db()
    .select({
      releaseId: releases.id,
      headline: state === 'live' ? sql<string>`${editions.headline}` : releases.headline,
      language: releases.language,
      siteKey: releases.siteKey,
      doc: state === 'live' ? sql<NodeJson>`${editions.doc}` : releases.doc,
    })
    .from(releases)
    .leftJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(and(where, after ? gt(releases.id, after) : undefined))
    .orderBy(asc(releases.id))
    .limit(AT_ONCE);
}

type Find = (doc: NodeJson, row: Omit<Row, 'doc'>) => Promise<{ sights: Sight[]; gone: number }>;

async function prepare(
  viewer: Actor,
  wanted: TryInput,
): Promise<{ languages: readonly Language[]; finders: Find }> {
  if ('rule' in wanted) {
    const term = await termBehind(viewer, wanted.rule);
    if (term) return { languages: [term.language], finders: byTerm(term, null) };
    const rule = findRule(wanted.rule);
    if (!rule) throw new NotFound('rule_unknown');
    return { languages: rule.languages, finders: byRule(rule) };
  }
  const { language, pattern, except } = wanted;
  const term = termOf('tried', { ...wanted, isExact: wanted.isExact === 'on' });
  try {
    patternOf(pattern);
    if (except) patternOf(except);
  } catch {
    throw new Invalid('not_a_pattern');
  }
  const before = wanted.termId ? await keptTerm(viewer, wanted.termId) : null;
  return { languages: [language], finders: byTerm(term, before) };
}

// What depends on records, facts and earlier figures is held against those of each release.
function byRule(rule: Rule | WholeRule): Find {
  const check = 'find' in rule ? checker([rule], []) : checker([], [rule]);
  return async (doc, { releaseId, siteKey, language }) => {
    const known = await knownFor({ releaseId, siteKey, language });
    const { passages, date } = cut(doc, language);
    // how a site takes it is what is being thought about
    const found = check(passages, { language, date, known: { ...known, tuned: {} } });
    return { sights: sightsOf(found, passages, () => true), gone: 0 };
  };
}

function byTerm(term: Term, before: Term | null): Find {
  const check = checker([ownTerms], []);
  const [tried, kept] = [withTerms([term]), withTerms(before ? [before] : [])];
  const places = (found: readonly Finding[]) => new Set(found.map(placeOf));
  return async (doc, { language }) => {
    const { passages, date } = cut(doc, language);
    const found = check(passages, { language, date, known: tried });
    const old = before ? check(passages, { language, date, known: kept }) : [];
    const [now, was] = [places(found), places(old)];
    return {
      sights: sightsOf(found, passages, (one) => !was.has(placeOf(one))),
      gone: old.filter((one) => !now.has(placeOf(one))).length,
    };
  };
}

const placeOf = ({ path, attribute, start }: Finding) => `${path.join('.')} ${attribute} ${start}`;

const withTerms = (terms: readonly Term[]): Known => ({
  ...NOTHING_KNOWN,
  key: terms.map(({ id }) => id).join(),
  terms,
});

function cut(json: NodeJson, language: Language) {
  const doc = documentSchema.nodeFromJSON(json);
  return { passages: cutDocument(doc, language), date: datedOn(doc) };
}

const NEAR = 60;

function sightsOf(
  found: readonly Finding[],
  passages: readonly Passage[],
  isNew: (one: Finding) => boolean,
): Sight[] {
  return found.slice(0, MOST_SIGHTS).map((one) => {
    const place = passages.find(({ path, attribute }) => path === one.path && attribute === one.attribute);
    const text = place?.text ?? one.text;
    const [start, end] = place ? [one.start, one.end] : [0, text.length];
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + NEAR);
    return {
      before: start > NEAR ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
      text: one.text,
      after: end + NEAR < text.length ? `${after.slice(0, after.lastIndexOf(' '))}…` : after,
      fix: one.fix,
      isNew: isNew(one),
    };
  });
}

async function termBehind(viewer: Actor, rule: string): Promise<Term | null> {
  const id = termOfRule(rule);
  return id !== null && z.uuid().safeParse(id).success ? keptTerm(viewer, id) : null;
}

async function keptTerm(viewer: Actor, id: string): Promise<Term | null> {
  const [row] = await db().select().from(houseTerms).where(eq(houseTerms.id, id));
  return row && row.retiredAt === null && canSeeStyle(viewer, row).allowed ? termOf('kept', row) : null;
}

const termOf = (
  id: string,
  { language, pattern, except, isExact }: Pick<Term, 'language' | 'pattern' | 'except' | 'isExact'>,
): Term => ({
  id,
  language,
  pattern,
  except,
  isExact,
  severity: 'info',
  message: '',
  reason: '',
  link: '',
  fix: null,
});
