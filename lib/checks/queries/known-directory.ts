import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { type RecordRow, records, recordVersions } from '#db/schema/records.ts';
import { releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { valueOn } from '../../directory/fact-texts.ts';

import type { RecordKind, Words, Writings } from '../../directory/kinds.ts';
import { refsIn, writtenOf } from '../../directory/queries/to-take.ts';
import { formerly } from '../../directory/use/formerly.ts';
import type { Language } from '../../languages.ts';
import { inLanguage } from '../../sites/names.ts';
import { dayIn } from '../../time.ts';
import type { KnownDirectory } from '../known-directory.ts';
import type { From, Whose } from './known.ts';

/** What the directory says today on a site, in a language: its own records and everybody's. */
export async function knownDirectory(whose: Whose, from: From): Promise<KnownDirectory> {
  const { siteKey, language } = whose;
  const [site] = await from.select({ zone: sites.timeZone }).from(sites).where(eq(sites.key, siteKey));
  const rows = (await from
    .select()
    .from(records)
    .where(
      and(
        inArray(records.kind, ['contact', 'helpline', 'fact', 'project', 'donor', 'partner']),
        or(isNull(records.siteKey), eq(records.siteKey, siteKey)),
      ),
    )
    .orderBy(records.id)) as RecordRow[];
  const sifted = sift(rows, language, dayIn(new Date(), site?.zone ?? 'UTC'));
  return { ...sifted, changed: await changedFor(whose, from) };
}

// What the records a release names said in their earlier versions.
async function changedFor({ releaseId, language }: Whose, from: From): Promise<KnownDirectory['changed']> {
  const [release] = await from.select({ doc: releases.doc }).from(releases).where(eq(releases.id, releaseId));
  const named = release ? refsIn(release.doc) : [];
  if (named.length === 0) return [];
  const rows = (await from
    .select()
    .from(records)
    .where(and(inArray(records.id, named), gt(records.version, 1)))) as RecordRow<'contact' | 'helpline'>[];
  if (rows.length === 0) return [];
  const past = await from.select().from(recordVersions).where(inArray(recordVersions.recordId, named));
  return rows.flatMap(({ id, kind, version, data }) => {
    const before = past.filter((one) => one.recordId === id && one.version < version);
    const written = (held: typeof data) => writtenOf(kind, held, language);
    const earlier = before.map((one) => written(one.data as typeof data));
    return formerly(written(data), earlier).map((former) => ({ ref: id, ...former }));
  });
}

/** Sorts records by what rules ask of them; `day` is today. Pure. */
export function sift(
  rows: readonly RecordRow[],
  language: Language,
  day: string,
): Omit<KnownDirectory, 'changed'> {
  const all = <K extends RecordKind>(kind: K) => rows.filter((row) => row.kind === kind) as RecordRow<K>[];
  const kept = <K extends RecordKind>(kind: K) => all(kind).filter(({ retiredAt }) => retiredAt === null);
  const donors = new Map(kept('donor').map(({ id, data }) => [id, allNames(data, language)]));
  return {
    facts: kept('fact').flatMap(({ data }) => {
      const value = valueOn(data, day);
      return value === null ? [] : [{ key: data.key, value, counted: data.counted }];
    }),
    organisations: kept('partner').flatMap(({ data }) => {
      const name = inOwnWords(data.name, language);
      const aliases = data.aliases[language] ?? [];
      return name && aliases.length > 0 ? [{ name, aliases }] : [];
    }),
    projects: kept('project').map(({ data }) => ({
      names: [inOwnWords(data.name, language), data.code].filter(Boolean),
      donors: data.donors.flatMap((id) => donors.get(id) ?? []),
    })),
    donors: [...donors.values()].flat(),
    left: all('contact').flatMap(({ id, data, retiredAt }) => {
      const until = ended(data.until, retiredAt, day);
      return until === null
        ? []
        : [{ ref: id, name: inLanguage(data.name, language), email: data.email, until }];
    }),
    over: all('helpline').flatMap(({ id, data, retiredAt }) => {
      const until = ended(data.validUntil, retiredAt, day);
      if (until === null) return [];
      const numbers = data.channels
        .map(({ value }) => value.replace(/[^0-9]/g, ''))
        .filter(({ length }) => length > 2);
      return [{ ref: id, numbers, until }];
    }),
  };
}

// The last day of what is over: as it was said, or when it was retired before that.
function ended(until: string | null, retiredAt: Date | null, day: string): string | null {
  const days = [until, retiredAt?.toISOString().slice(0, 10)].filter((one) => typeof one === 'string').sort();
  const [last = null] = days;
  return last !== null && (retiredAt !== null || last < day) ? last : null;
}

// A name in another language would not be found in this text, or would be held against it.
const inOwnWords = (words: Words, language: Language): string => words[language]?.trim() ?? '';

const allNames = ({ name, aliases }: { name: Words; aliases: Writings }, language: Language): string[] =>
  [inOwnWords(name, language), ...(aliases[language] ?? [])].filter(Boolean);
