import { desc } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { records } from '#db/schema/records.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { bringBackRecord } from './bring-back-record.ts';
import { changeRecord } from './change-record.ts';
import { chooseTopics, offeredTopics } from './choose-topics.ts';
import type { Flat } from './fields/field.ts';
import { importRecords } from './import/import-records.ts';
import { previewImport } from './import/preview-import.ts';
import type { RecordKind } from './kinds.ts';
import { makeRecord } from './make-record.ts';
import { exportRecords } from './queries/export.ts';
import { listRecords } from './queries/list.ts';
import { readRecord, readVersions } from './queries/read.ts';
import { topicsOf } from './queries/topics.ts';
import { retireRecord } from './retire-record.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];
const inFrench = (actor: Cast['tomas']) => ({ ...actor, language: 'fr' as const });
const anywhere = { q: '', site: '', retired: '' } as const;
const driss: Flat = {
  'name.fr': 'Driss Benkhayat',
  'office.fr': 'Rabat',
  email: 'driss@example.org',
  'phones.1.number': '+212537652881',
};
const inMorocco = (kind: RecordKind, fields: Flat) => ({ kind, siteKey: 'morocco', fields });
const nadia = (name: string): Flat => ({ 'name.fr': name, 'office.fr': 'Tanger' });

describe('a record', () => {
  test('is added by an editor, changed with what the page saw, and each of its versions is kept', async () => {
    const made = await makeRecord(cast.tomas, inMorocco('contact', driss));
    expect(made).toMatchObject({ siteKey: 'morocco', version: 1 });
    expect(await lastEvent()).toMatchObject({ kind: 'record.made', siteKey: 'morocco' });
    const seen = { recordId: made.id, seen: 1 };
    const changed = await changeRecord(cast.tomas, { ...seen, fields: { ...driss, until: '2027-01-31' } });
    expect(await lastEvent()).toMatchObject({
      kind: 'record.changed',
      payload: { record: 'contact', version: 2, changed: ['until'] },
    });
    await expect(changeRecord(cast.ada, { ...seen, fields: driss })).rejects.toMatchObject({
      reason: 'record_changed',
      params: { who: cast.tomas.name },
    });
    expect((await readVersions(cast.amal, changed)).map(({ version, by }) => [version, by])).toEqual([
      [2, cast.tomas.name],
      [1, cast.tomas.name],
    ]);
  });

  test('that is the same afterwards has no new version', async () => {
    const made = await makeRecord(cast.tomas, inMorocco('contact', nadia('Nadia')));
    const again = await changeRecord(cast.tomas, { recordId: made.id, seen: 1, fields: nadia(' Nadia ') });
    expect(again.version).toBe(1);
  });

  test('is refused where somebody may not, and not found where they may not know', async () => {
    const made = await makeRecord(cast.tomas, inMorocco('contact', nadia('Hind')));
    const change = { recordId: made.id, seen: 1, fields: nadia('Hind A.') };
    await expect(makeRecord(cast.amal, inMorocco('contact', driss))).rejects.toMatchObject({
      reason: 'needs_editor',
    });
    await expect(changeRecord(cast.amal, change)).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(changeRecord(cast.henri, change)).rejects.toMatchObject({ reason: 'record_unknown' });
    await expect(readRecord(cast.henri, 'contact', made.id)).rejects.toMatchObject({
      reason: 'record_unknown',
    });
    await expect(makeRecord(cast.henri, inMorocco('contact', driss))).rejects.toMatchObject({
      reason: 'site_unknown',
    });
  });

  test('says what is wrong, field by field', async () => {
    const wrong = inMorocco('contact', {
      ...nadia('Nadia'),
      'phones.1.number': '0537652881',
      email: 'nadia',
    });
    await expect(makeRecord(cast.tomas, wrong)).rejects.toMatchObject({
      reason: 'input_invalid',
      fields: { 'data.phones.1.number': ['phone_needs_country'], 'data.email': ['email_form'] },
    });
    const project = { code: 'P.1', 'name.fr': 'Projet', 'donors.1': '99999999-9999-4999-8999-999999999999' };
    await expect(makeRecord(cast.tomas, inMorocco('project', project))).rejects.toMatchObject({
      fields: { 'data.donors.1': ['unknown'] },
    });
  });

  test('retired is offered no more and comes back, unless another has its code by then', async () => {
    const fields = { code: 'P.2', 'name.fr': 'Pont' };
    const first = await makeRecord(cast.tomas, inMorocco('project', fields));
    await expect(makeRecord(cast.tomas, inMorocco('project', fields))).rejects.toMatchObject({
      fields: { 'data.code': ['code_taken'] },
    });
    const retired = await retireRecord(cast.tomas, { recordId: first.id, seen: 1 });
    expect(await listRecords(inFrench(cast.tomas), 'project', anywhere)).toEqual([]);
    expect(await lastEvent()).toMatchObject({ kind: 'record.retired' });
    const second = await makeRecord(cast.tomas, inMorocco('project', fields));
    const back = { recordId: first.id, seen: retired.version };
    await expect(bringBackRecord(cast.tomas, back)).rejects.toMatchObject({
      fields: { 'data.code': ['code_taken'] },
    });
    await retireRecord(cast.tomas, { recordId: second.id, seen: 1 });
    expect(await bringBackRecord(cast.tomas, back)).toMatchObject({ retiredAt: null, version: 3 });
    expect(await lastEvent()).toMatchObject({ kind: 'record.brought_back' });
  });

  test('is found by any of its words, whatever its accents', async () => {
    await makeRecord(cast.tomas, inMorocco('contact', nadia('Zoé Àmrani')));
    const found = async (q: string, viewer = cast.amal) =>
      (await listRecords(inFrench(viewer), 'contact', { ...anywhere, q })).length;
    expect([await found('zoe tang'), await found('zoe rabat'), await found('zoe', cast.henri)]).toEqual([
      1, 0, 0,
    ]);
  });
});

describe('a file', () => {
  const fileOf = (text: string) => new File([text], 'directory.csv', { type: 'text/csv' });
  const look = (actor: Cast['tomas'], kind: RecordKind, text: string) =>
    previewImport(actor, { kind, file: fileOf(text) });
  const partners = 'site,name.fr,agreed\nmorocco,Le Seuil,yes\nmorocco,La Marge,\n';

  test('shows what it would do, does it once, and an export is the same file again', async () => {
    const plan = await look(cast.tomas, 'partner', partners);
    expect(plan.lines.map(({ line, state }) => [line, state])).toEqual([
      [2, 'new'],
      [3, 'new'],
    ]);
    expect(await db().$count(records)).toBe(
      (await db().select().from(records)).filter(({ kind }) => kind !== 'partner').length,
    );
    const doIt = { kind: 'partner', csv: plan.csv, plan: plan.mark } as const;
    expect(await importRecords(cast.tomas, doIt)).toEqual({ made: 2, changed: 0 });
    expect(await lastEvent()).toMatchObject({ kind: 'records.imported', payload: { made: 2, changed: 0 } });
    await expect(importRecords(cast.tomas, doIt)).rejects.toMatchObject({ reason: 'import_changed' });
    const exported = await exportRecords(inFrench(cast.tomas), 'partner', anywhere);
    const again = await look(cast.tomas, 'partner', exported);
    expect([again.unknown, again.lines.map(({ state }) => state)]).toEqual([[], ['same', 'same']]);
  });

  test('changes what it names and leaves columns it does not have', async () => {
    await makeRecord(
      cast.tomas,
      inMorocco('donor', { 'name.fr': 'Fonds du Nord', 'credit.fr': 'Avec le Fonds.' }),
    );
    const plan = await look(
      cast.tomas,
      'donor',
      'site;name.fr;name.en\nmorocco;FONDS DU NORD;Northern Fund\n',
    );
    expect(plan.lines[0]?.changes).toEqual([
      { path: 'name.fr', from: 'Fonds du Nord', to: 'FONDS DU NORD' },
      { path: 'name.en', from: '', to: 'Northern Fund' },
    ]);
    expect(plan.lines[0]?.read.data).toMatchObject({ credit: { fr: 'Avec le Fonds.' } });
  });

  test('that is larger than is read is refused whole, never cut', async () => {
    const lines = (count: number) =>
      `site,name.fr\n${Array.from({ length: count }, (_, at) => `morocco,Maison ${at}\n`).join('')}`;
    await expect(look(cast.tomas, 'partner', lines(2001))).rejects.toMatchObject({
      reason: 'import_too_large',
    });
    const heads = Array.from({ length: 40_000 }, (_, at) => `c${at}`).join(',');
    const wide = `${heads},name.fr,site\n${`${','.repeat(40_000)}Le Port,morocco\n`.repeat(2)}`;
    const plan = await look(cast.tomas, 'partner', wide);
    expect([plan.unknown.length, plan.lines.map(({ state }) => state)]).toEqual([40, ['new', 'wrong']]);
  });

  test('with what nobody typed, or of another kind, breaks nothing', async () => {
    const odd =
      'site,name.fr,__proto__,constructor,names.-1,name.fr\nmorocco,a,b,c,d,Le\0 Quai\ud800\u0007\n';
    const plan = await look(cast.tomas, 'partner', odd);
    const doIt = { kind: 'partner', csv: plan.csv, plan: plan.mark } as const;
    expect(await importRecords(cast.tomas, doIt)).toEqual({ made: 1, changed: 0 });
    expect(plan.lines[0]?.read.data).toMatchObject({ name: { fr: 'Le Quai\ufffd' } });
    for (const text of [' ', '\0'.repeat(9), '"', ',,,\n,,,', `"${'"'.repeat(9001)}`, '{"a":1}'])
      expect((await look(cast.tomas, 'partner', text)).lines.filter(({ state }) => state === 'new')).toEqual(
        [],
      );
  });

  test('with one wrong line does nothing at all', async () => {
    const file = 'site,name.fr,until,salary\nmorocco,Ici,,1\nglobal,Là,,2\nmorocco,,2026-13-01,3\n';
    const plan = await look(cast.tomas, 'project', file);
    expect(plan.unknown).toEqual(['salary']);
    expect(plan.lines.map(({ state, faults }) => [state, faults])).toEqual([
      ['new', {}],
      ['wrong', { site: 'not_yours' }],
      ['wrong', { 'name.en': 'one_language', until: 'day_form' }],
    ]);
    const doIt = { kind: 'project', csv: plan.csv, plan: plan.mark } as const;
    await expect(importRecords(cast.tomas, doIt)).rejects.toMatchObject({ reason: 'import_has_faults' });
  });

  test('is not done when the directory has changed since it was shown', async () => {
    const made = await makeRecord(cast.tomas, inMorocco('donor', { 'name.fr': 'Fonds du Sud' }));
    const plan = await look(
      cast.tomas,
      'donor',
      'site,name.fr,name.es\nmorocco,Fonds du Sud,Fondo del Sur\n',
    );
    const change = { 'name.fr': 'Fonds du Sud', 'credit.fr': 'Merci.' };
    await changeRecord(cast.ada, { recordId: made.id, seen: 1, fields: change });
    await expect(
      importRecords(cast.tomas, { kind: 'donor', csv: plan.csv, plan: plan.mark }),
    ).rejects.toMatchObject({ reason: 'import_changed' });
  });

  test('names donors and people as one knows them', async () => {
    await makeRecord(cast.tomas, inMorocco('donor', { 'name.fr': 'Agence des Deux Rives' }));
    const plan = await look(
      cast.tomas,
      'project',
      'site,code,name.fr,donors.1\nmorocco,P.9,Rives,agence des deux rives\nmorocco,P.10,Rivages,Personne\n',
    );
    expect(plan.lines.map(({ faults }) => faults)).toEqual([{}, { 'donors.1': 'unknown' }]);
  });
});

describe('the topics of a site', () => {
  test('are chosen by who administers it, from what the page showed', async () => {
    const all = offeredTopics([]);
    const choice = {
      siteKey: 'morocco',
      topics: all.filter((topic) => topic !== 'gender'),
      seen: all.join(' '),
    };
    await expect(chooseTopics(cast.tomas, choice)).rejects.toMatchObject({ reason: 'needs_admin' });
    await chooseTopics(cast.ada, choice);
    expect(await topicsOf('morocco')).not.toContain('gender');
    expect(await topicsOf('global')).toContain('gender');
    expect(await lastEvent()).toMatchObject({
      kind: 'site.topics_chosen',
      payload: { offered: all.length - 1, removed: ['gender'] },
    });
    await expect(chooseTopics(cast.ada, choice)).rejects.toMatchObject({ reason: 'topics_changed' });
  });
});
