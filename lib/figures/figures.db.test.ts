import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  published,
  reload,
  submitted,
} from '#db/testing/factories.ts';
import { checkRelease } from '../checks/check-release.ts';
import { knownFor } from '../checks/queries/known.ts';
import { emptyDocument, type NodeJson } from '../documents/parse.ts';
import { replaceDocument } from '../documents/replace.ts';
import type { Language } from '../languages.ts';
import { holdRelease } from '../releases/find.ts';
import { readRelease } from '../releases/queries/release.ts';
import { startLanguage } from '../releases/start-language.ts';
import { changeFigure, retireFigure } from './change.ts';
import { keepFigure } from './keep.ts';
import { putFigure } from './put.ts';
import { readNumbers, readStoryFigures } from './queries/figures.ts';
import { tickFigure } from './tick.ts';
import { tieFigure, untieFigure } from './tie.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const bold = (text: string): NodeJson => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const text = (words: string): NodeJson => ({ type: 'text', text: words });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });

function release(headline: string, ...body: NodeJson[]): NodeJson {
  const doc = emptyDocument();
  const parts: Record<string, NodeJson[]> = { headline: [text(headline)], body };
  return {
    ...doc,
    content: doc.content?.map((node) => (parts[node.type] ? { ...node, content: parts[node.type] } : node)),
  };
}

const FAMILIES = () =>
  release(
    'Over 3,500 families get blankets',
    paragraph(text('In Agadir, '), bold('3,541'), text(' families got blankets, according to IOM data.')),
    {
      type: 'keyFigures',
      content: [
        {
          type: 'keyFigure',
          attrs: { id: 'k1', value: '3,541', unit: 'families', label: 'Families reached' },
        },
        { type: 'keyFigure', attrs: { id: 'k2', value: '120', label: 'In the north', partOf: 'k1' } },
      ],
    },
  );

const numbers = async (id: string) => readNumbers(cast.amal, await readRelease(cast.amal, id));
const figures = async (id: string) => readStoryFigures(cast.amal, await readRelease(cast.amal, id));
const printOf = async (id: string, words: string, nth = 0) =>
  (await numbers(id)).filter((line) => line.text.startsWith(words))[nth]?.print ?? '';
const wordsOf = async (id: string) => (await numbers(id)).map((line) => line.text);
const about = { label: 'Families reached', precision: 'exact' as const };
const english = (actor: Cast['amal']) => ({ ...actor, language: 'en' as Language });

async function found(id: string) {
  const row = await reload({ id });
  const known = await knownFor({ releaseId: id, siteKey: row.siteKey, language: row.language });
  return checkRelease(row.doc, row.language, known)
    .filter(({ rule }) => rule === 'figure-tied')
    .map(({ part, text: words, fix, severity }) => [part, words, fix, severity]);
}

test('every number of a release is listed with its sentence, its source and what was read', async () => {
  const { id } = await draft(cast.amal, { doc: FAMILIES() });
  const lines = await numbers(id);
  expect(
    lines.map(({ part, text: words, source, figure }) => [
      part,
      words,
      figure.value,
      figure.precision,
      source,
    ]),
  ).toEqual([
    ['headline', '3,500 families', 3500, 'atLeast', null],
    ['paragraph', '3,541 families', 3541, 'exact', 'IOM data'],
    ['data', '3,541', 3541, 'exact', null],
    ['data', '120', 120, 'exact', null],
  ]);
  expect(lines[1]).toMatchObject({ before: 'In Agadir, ', after: ' got blankets, according to IOM data.' });
  expect(lines[2]?.figure.unit).toBe('families');
});

test('a tick holds for its number in its sentence, whoever edits elsewhere', async () => {
  const { id } = await draft(cast.amal, { doc: FAMILIES() });
  const print = await printOf(id, '3,541 families');
  await tickFigure(cast.tomas, { releaseId: id, print, ticked: 'yes' });
  expect((await numbers(id)).map(({ tick }) => tick?.who ?? null)).toEqual([
    null,
    'Tomás Quiroga',
    null,
    null,
  ]);
  await keepFigure(cast.amal, { releaseId: id, print: await printOf(id, '3,500'), ...about });
  expect((await numbers(id))[1]?.tick?.who).toBe('Tomás Quiroga');
  await tickFigure(cast.tomas, { releaseId: id, print, ticked: 'no' });
  expect((await numbers(id)).some(({ tick }) => tick)).toBe(false);
  await expect(
    tickFigure(cast.tomas, { releaseId: id, print: '0'.repeat(24), ticked: 'yes' }),
  ).rejects.toThrow('number_gone');
});

test('a changed figure finds every place that says something else, and is written there in its own form', async () => {
  const { id } = await draft(cast.amal, { doc: FAMILIES() });
  const figureId = await keepFigure(cast.amal, {
    releaseId: id,
    print: await printOf(id, '3,541 families'),
    source: 'DTM',
    asOf: '2026-11-20',
    ...about,
  });
  expect(await lastEvent({ id })).toMatchObject({ kind: 'figure.kept', payload: { value: 3541 } });
  await tieFigure(cast.amal, { releaseId: id, print: await printOf(id, '3,500'), figureId });
  await tieFigure(cast.amal, { releaseId: id, print: await printOf(id, '3,541', 1), figureId });
  expect(await found(id)).toEqual([]);
  const [held] = await figures(id);
  expect(held).toMatchObject({ value: 3541, source: 'DTM', asOf: '2026-11-20', version: 1 });
  expect(held?.uses.map(({ places }) => places.map(({ isRight }) => isRight))).toEqual([[true, true, true]]);

  const change = { releaseId: id, figureId, value: '4,215', ...about };
  await changeFigure(english(cast.amal), { ...change, seen: 1 });
  await expect(changeFigure(english(cast.amal), { ...change, seen: 1 })).rejects.toThrow('figure_changed');
  expect(await found(id)).toEqual([
    ['headline', '3,500', '4,200', 'error'],
    ['paragraph', '3,541', '4,215', 'error'],
    ['data', '3,541', '4,215', 'error'],
  ]);
  expect(await putFigure(cast.amal, { releaseId: id, figureId })).toBe(3);
  expect(await found(id)).toEqual([]);
  expect(await wordsOf(id)).toEqual(['4,200 families', '4,215 families', '4,215', '120']);
  const { doc } = await reload({ id });
  const marks = [{ type: 'bold' }, { type: 'figure', attrs: { id: figureId } }];
  expect(doc.content?.[3]?.content?.[0]?.content?.[1]).toEqual({ type: 'text', text: '4,215', marks });
  // the part still knows its whole, which goes by the figure's name now
  expect(JSON.stringify(doc)).toContain(`"partOf":"${figureId}"`);
  expect(await lastEvent({ id })).toMatchObject({ kind: 'figure.put', payload: { places: 3 } });
});

test('two places in one paragraph are both written where they stand', async () => {
  const doc = release(
    'Blankets in the hills',
    paragraph(text('By May, 941 families had come. By June, 941 families had left, all of them by bus.')),
  );
  const { id } = await draft(cast.amal, { doc });
  const print = await printOf(id, '941 families');
  const figureId = await keepFigure(cast.amal, { releaseId: id, print, ...about });
  await tieFigure(cast.amal, { releaseId: id, print: await printOf(id, '941 families', 1), figureId });
  await changeFigure(english(cast.amal), { releaseId: id, figureId, seen: 1, value: '12,345', ...about });
  expect(await putFigure(cast.amal, { releaseId: id, figureId })).toBe(2);
  const written = (await reload({ id })).doc.content?.[3]?.content?.[0]?.content ?? [];
  expect(written.map((node) => node.text).join('')).toBe(
    'By May, 12,345 families had come. By June, 12,345 families had left, all of them by bus.',
  );
});

test('the figure is the story’s: the French text is tied to it as well, and is put right in its own digits', async () => {
  const source = await draft(cast.amal, { doc: FAMILIES() });
  const figureId = await keepFigure(cast.amal, {
    releaseId: source.id,
    print: await printOf(source.id, '3,541 families'),
    ...about,
  });
  const french = await startLanguage(cast.amal, { releaseId: source.id, language: 'fr' });
  await inTransaction(async (tx) => {
    const held = await holdRelease(tx, cast.amal, french.id);
    const doc = release(
      'Des couvertures',
      paragraph(text('À Agadir, 3 541 familles ont reçu des couvertures.')),
    );
    await replaceDocument(tx, held, cast.amal, doc);
  });
  await tieFigure(cast.amal, { releaseId: french.id, print: await printOf(french.id, '3 541'), figureId });
  expect((await figures(french.id))[0]?.uses.map(({ language }) => language)).toEqual(['fr', 'en']);
  await changeFigure(english(cast.amal), {
    releaseId: source.id,
    figureId,
    seen: 1,
    value: '1.2 million',
    ...about,
  });
  expect((await found(french.id)).map(([, , fix]) => fix)).toEqual(['1\u202f200\u202f000']);
  await putFigure(cast.amal, { releaseId: french.id, figureId });
  expect(await found(french.id)).toEqual([]);
  expect((await found(source.id)).map(([, , fix]) => fix)).toEqual(['1,200,000']);
});

test('what is let go is tied to nothing; a tie is taken away without its words', async () => {
  const { id } = await draft(cast.amal, { doc: FAMILIES() });
  const figureId = await keepFigure(cast.amal, {
    releaseId: id,
    print: await printOf(id, '3,541 families'),
    ...about,
  });
  await changeFigure(english(cast.amal), { releaseId: id, figureId, seen: 1, value: '4,000', ...about });
  expect(await found(id)).toHaveLength(1);
  await untieFigure(cast.amal, { releaseId: id, print: await printOf(id, '3,541 families') });
  expect(await found(id)).toEqual([]);
  await tieFigure(cast.amal, { releaseId: id, print: await printOf(id, '3,541 families'), figureId });
  expect(await found(id)).toHaveLength(1);
  await retireFigure(cast.amal, { releaseId: id, figureId, seen: 2 });
  expect(await found(id)).toEqual([]);
  expect(await figures(id)).toEqual([]);
  expect(await wordsOf(id)).toContain('3,541 families');
});

test('nobody ties or changes what is signed, nor a value that is no number; nobody elsewhere sees it', async () => {
  const { id } = await approved(cast, { doc: FAMILIES() });
  const print = await printOf(id, '3,541 families');
  await expect(keepFigure(cast.amal, { releaseId: id, print, ...about })).rejects.toThrow('frozen_approved');
  await tickFigure(cast.yusuf, { releaseId: id, print, ticked: 'yes' });
  await expect(tickFigure(cast.hana, { releaseId: id, print, ticked: 'yes' })).rejects.toThrow(
    'release_unknown',
  );
  const other = await submitted(cast, { doc: FAMILIES() });
  await expect(
    keepFigure(cast.amal, { releaseId: other.id, print: await printOf(other.id, '120'), ...about }),
  ).rejects.toThrow('only_reviewers_edit');
  const own = await draft(cast.amal, { doc: FAMILIES() });
  const figureId = await keepFigure(cast.amal, {
    releaseId: own.id,
    print: await printOf(own.id, '120'),
    ...about,
  });
  const bad = { releaseId: own.id, figureId, seen: 1, value: 'many', ...about };
  await expect(changeFigure(english(cast.amal), bad)).rejects.toThrow('input_invalid');
  await expect(putFigure(cast.amal, { releaseId: id, figureId })).rejects.toThrow();
});

test('a count that goes on is held against what readers of the site see, not against its own story', async () => {
  const words = (count: string) =>
    release('Lives lost', paragraph(text(`Since 2014, IOM recorded that ${count} people died in Libya.`)));
  const before = await published(cast, { doc: words('25,340') });
  const { id } = await draft(cast.amal, { doc: words('24,000') });
  const series = async (releaseId: string) =>
    (await knownFor({ releaseId, siteKey: 'morocco', language: 'en' })).series;
  expect(await series(id)).toMatchObject([{ value: 25_340, headline: 'Lives lost' }]);
  expect(await series(before.id)).toEqual([]);
  const row = await reload({ id });
  const known = await knownFor({ releaseId: id, siteKey: 'morocco', language: 'en' });
  expect(
    checkRelease(row.doc, 'en', known)
      .filter(({ rule }) => rule === 'figure-series')
      .map(({ say, params }) => [say, params.before]),
  ).toEqual([['figure-series-less', 25_340]]);
});
