import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type ReleaseRow, releaseSteps } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
  writtenDocument,
} from '#db/testing/factories.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from '../releases/approve.ts';
import { schedule } from '../releases/schedule.ts';
import { submit } from '../releases/submit.ts';
import { emptyDocument } from './parse.ts';
import { replaceDocument } from './replace.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { appendSteps } from './steps.ts';
import { stepsSince } from './steps-since.ts';

const db = testDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await openNewsroom();
});

const typed = (text: string, at = 1) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content: [{ type: 'text', text }] },
});

const batch = (release: { id: string; docVersion: number }, ...steps: unknown[]) => ({
  releaseId: release.id,
  baseVersion: release.docVersion,
  schemaVersion: SCHEMA_VERSION,
  key: randomUUID(),
  clientId: 'amal-tab-1',
  steps,
});

describe('a save', () => {
  test('stores the steps, the document, its headline and its words', async () => {
    const release = await draft(cast.amal, { headline: 'Vans reach the valley', words: 'Two vans.' });
    const answer = await appendSteps(cast.amal, batch(release, typed('Two '), typed('small ', 5)));
    const after = await reload(release);
    expect(answer).toMatchObject({ outcome: 'saved', version: 2 });
    expect(after).toMatchObject({
      docVersion: 2,
      headline: 'Two small Vans reach the valley',
      words: 8,
      updatedBy: cast.amal.id,
    });
    const log = await db().select().from(releaseSteps).where(eq(releaseSteps.releaseId, release.id));
    expect(log.map(({ version, memberId }) => [version, memberId])).toEqual([
      [1, cast.amal.id],
      [2, cast.amal.id],
    ]);
  });

  test('sent again with its key gets the same answer and is stored once', async () => {
    const release = await draft(cast.amal);
    const same = batch(release, typed('Once '));
    const first = await appendSteps(cast.amal, same);
    const second = await appendSteps(cast.amal, same);
    const [third, fourth] = await Promise.all([appendSteps(cast.amal, same), appendSteps(cast.amal, same)]);
    expect([second, third, fourth]).toEqual([first, first, first]);
    expect((await reload(release)).docVersion).toBe(1);
  });

  test('whose answer was lost is confirmed even after the release was frozen', async () => {
    const release = await draft(cast.amal);
    const same = batch(release, typed('Once '));
    const first = await appendSteps(cast.amal, same);
    const saved = await reload(release);
    await submit(cast.amal, seen(saved));
    await approve(cast.tomas, { ...seen(await reload(release)), docVersion: 1 });
    expect((await reload(release)).work).toBe('approved');
    expect(await appendSteps(cast.amal, same)).toEqual(first);
  });

  test('with a key that was used for other words is refused', async () => {
    const release = await draft(cast.amal);
    const first = batch(release, typed('One '));
    await appendSteps(cast.amal, first);
    const other = { ...first, steps: [typed('Two ')] };
    await expect(appendSteps(cast.amal, other)).rejects.toMatchObject({ reason: 'key_reused' });
    await expect(appendSteps(cast.tomas, first)).rejects.toMatchObject({ reason: 'key_reused' });
  });

  test('behind others stores nothing and says what is missing and whose it is', async () => {
    const release = await draft(cast.amal);
    await appendSteps(cast.amal, batch(release, typed('Amal ')));
    const answer = await appendSteps(cast.tomas, {
      ...batch(release, typed('Tomás ')),
      clientId: 'tomas-tab-1',
    });
    expect(answer).toMatchObject({
      outcome: 'behind',
      version: 1,
      head: 1,
      steps: [
        {
          version: 1,
          clientId: 'amal-tab-1',
          step: typed('Amal '),
          member: { id: cast.amal.id, name: 'Amal Berrada' },
        },
      ],
    });
    expect((await reload(release)).docVersion).toBe(1);
  });

  test('of a hundred on one version lets exactly one in; the others rebase and follow in turn', async () => {
    const release = await draft(cast.amal, { doc: emptyDocument() });
    const letters = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const tries = letters.map((letter) => appendSteps(cast.amal, batch(release, typed(letter))));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    const late = letters.filter((_letter, index) => answers[index]?.outcome === 'behind').slice(0, 20);
    await Promise.all(
      late.map(async (letter) => {
        let head = release.docVersion;
        let saved = false;
        while (!saved) {
          const answer = await appendSteps(cast.amal, batch({ ...release, docVersion: head }, typed(letter)));
          saved = answer.outcome === 'saved';
          head = answer.version;
        }
      }),
    );
    const after = await reload(release);
    expect(after.docVersion).toBe(21);
    expect(new Set(after.headline).size).toBe(21);
    for (const letter of late) expect(after.headline).toContain(letter);
  });
});

describe('a save is refused', () => {
  const refused = async (by: Actor, release: ReleaseRow, error: object, ...steps: unknown[]) => {
    await expect(
      appendSteps(by, batch(release, ...(steps.length ? steps : [typed('No ')]))),
    ).rejects.toMatchObject(error);
    const after = await reload(release);
    expect([after.docVersion, after.doc]).toEqual([release.docVersion, release.doc]);
  };

  test('without the version it is based on', async () => {
    const { baseVersion: _, ...rest } = batch(await draft(cast.amal), typed('No '));
    await expect(appendSteps(cast.amal, rest as never)).rejects.toMatchObject({
      reason: 'base_version_missing',
    });
  });

  test('in what is approved, scheduled or has no open work', async () => {
    await refused(cast.amal, await approved(cast), { reason: 'frozen_approved' });
    await refused(cast.amal, await published(cast), { reason: 'frozen_no_work' });
    const release = await approved(cast);
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const when = { day, time: '06:00', zone: 'Africa/Algiers' };
    await schedule(cast.claire, { ...seen(release), ...when });
    await refused(cast.claire, release, { reason: 'frozen_scheduled' });
  });

  test('from a writer while it is in review, but not from a reviewer', async () => {
    const release = await submitted(cast);
    await refused(cast.amal, release, { reason: 'only_reviewers_edit' });
    expect(await appendSteps(cast.tomas, batch(release, typed('Yes ')))).toMatchObject({ outcome: 'saved' });
  });

  test('from another site’s writer, who is not told that it exists, and from an auditor, who is', async () => {
    const release = await draft(cast.amal);
    await refused(cast.hana, release, { name: 'NotFound', reason: 'release_unknown' });
    await refused(cast.otto, release, { name: 'Forbidden', reason: 'needs_writer' });
    const nowhere = batch({ id: randomUUID(), docVersion: 0 }, typed('No '));
    await expect(appendSteps(cast.amal, nowhere)).rejects.toThrow(NotFound);
  });

  test('from somebody disabled since their request began', async () => {
    const release = await draft(cast.lina);
    await db().update(members).set({ disabledAt: new Date() }).where(eq(members.id, cast.lina.id));
    await refused(cast.lina, release, { reason: 'no_session' });
    await db().update(members).set({ disabledAt: null }).where(eq(members.id, cast.lina.id));
  });

  test('from an editor of another version', async () => {
    const release = await draft(cast.amal);
    const old = { ...batch(release, typed('No ')), schemaVersion: SCHEMA_VERSION + 1 };
    await expect(appendSteps(cast.amal, old)).rejects.toThrow(Conflict);
    const ahead = { ...batch(release, typed('No ')), baseVersion: 7 };
    await expect(appendSteps(cast.amal, ahead)).rejects.toMatchObject({ reason: 'version_unknown' });
  });

  const text = (words: string, marks?: unknown) => ({
    stepType: 'replace',
    from: 1,
    to: 1,
    slice: { content: [{ type: 'text', text: words, ...(marks ? { marks } : {}) }] },
  });
  const paragraph = 49; // where the body's paragraph begins in the document below
  const nasty: [string, unknown][] = [
    ['a NUL', text('a\u0000b')],
    ['half a character', text('a\ud800b')],
    ['half a character in a name', { ...text('a'), 'x\udc00': 1 }],
    ['an unknown node', { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'script' }] } }],
    ['an unknown key', { ...text('a'), note: 'x' }],
    [
      'an unknown attribute of a node',
      {
        stepType: 'replace',
        from: paragraph,
        to: paragraph,
        slice: { content: [{ type: 'paragraph', attrs: { style: 'x' } }] },
      },
    ],
    [
      'a link that runs a script',
      {
        stepType: 'addMark',
        from: paragraph + 1,
        to: paragraph + 4,
        mark: { type: 'link', attrs: { href: 'javascript:alert(1)' } },
      },
    ],
    ['an unknown mark', text('a', [{ type: 'blink' }])],
    ['a mark that a headline cannot have', text('a', [{ type: 'bold' }])],
    ['an attribute nobody knows', { stepType: 'attr', pos: paragraph, attr: 'onclick', value: 'x' }],
    ['an attribute of the whole', { stepType: 'docAttr', attr: 'title', value: 'x' }],
    ['a position outside', { stepType: 'replace', from: 9000, to: 9001 }],
    ['a position that is no whole number', { stepType: 'replace', from: 1.5, to: 2 }],
    ['the removal of the headline', { stepType: 'replace', from: 0, to: 47 }],
    [
      'a paragraph in the headline',
      { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'paragraph' }] } },
    ],
    ['a step of an unknown kind', { stepType: 'explode' }],
    ['something that is no step', 'hello'],
    ['nothing', null],
  ];
  test.each(nasty)('with %s', async (_what, step) => {
    const release = await draft(cast.amal, {
      doc: writtenDocument('A mobile clinic opens in the town of Agadir', 'Some words here.'),
    });
    await refused(cast.amal, release, { name: 'Invalid', reason: 'step_invalid' }, step);
  });

  test('with something bad that a later step of the batch takes away again', async () => {
    const release = await draft(cast.amal, { doc: emptyDocument() });
    await refused(cast.amal, release, { reason: 'step_invalid', params: { index: 0 } }, text('\u0000'), {
      stepType: 'replace',
      from: 1,
      to: 2,
    });
    const attrs = { speaker: '', title: '', organisation: '', approved: false };
    const nested = {
      stepType: 'replace',
      from: 6,
      to: 6,
      slice: { content: [{ type: 'quote', attrs, content: [{ type: 'headline' }] }] },
    };
    await refused(
      cast.amal,
      await draft(cast.amal, { doc: emptyDocument() }),
      { reason: 'step_invalid' },
      nested,
      {
        stepType: 'replace',
        from: 6,
        to: 10,
      },
    );
  });

  test('when the document would grow over its limit', async () => {
    const release = await draft(cast.amal);
    await refused(cast.amal, release, { reason: 'document_too_large' }, typed('x'.repeat(1_000_001)));
  });

  test('when the batch itself is too large, empty or malformed', async () => {
    const release = await draft(cast.amal);
    const many = Array.from({ length: 501 }, () => typed('x'));
    for (const bad of [
      batch(release, ...many),
      batch(release),
      { ...batch(release, typed('x')), key: 'not-a-key' },
      { ...batch(release, typed('x')), clientId: 'a b' },
      { ...batch(release, typed('x')), extra: 1 },
      { ...batch(release, typed('x')), baseVersion: -1 },
    ]) {
      await expect(appendSteps(cast.amal, bad)).rejects.toThrow(Invalid);
    }
  });
});

describe('the log', () => {
  test('tells what is missing after a version, to those who may see the release', async () => {
    const release = await draft(cast.amal);
    await appendSteps(cast.amal, batch(release, typed('a'), typed('b'), typed('c')));
    expect(await stepsSince(cast.otto, release.id, 1)).toMatchObject({
      version: 3,
      head: 3,
      steps: [{ version: 2 }, { version: 3 }],
    });
    expect(await stepsSince(cast.amal, release.id, 3)).toEqual({ version: 3, head: 3, steps: [] });
    await expect(stepsSince(cast.amal, release.id, 4)).rejects.toThrow(Conflict);
    await expect(stepsSince(cast.hana, release.id, 0)).rejects.toThrow(NotFound);
    await expect(stepsSince(null, release.id, 0)).rejects.toThrow(NotFound);
    await expect(stepsSince(cast.amal, 'no-uuid', 0)).rejects.toThrow(NotFound);
  });

  test('cannot be written past the head, whoever tries', async () => {
    const release = await draft(cast.amal);
    await appendSteps(cast.amal, batch(release, typed('a')));
    const again = db()
      .insert(releaseSteps)
      .values({
        releaseId: release.id,
        version: 1,
        step: typed('b'),
        memberId: cast.amal.id,
        clientId: 'amal-tab-2',
        batchKey: randomUUID(),
        schemaVersion: SCHEMA_VERSION,
      });
    await expect(again).rejects.toThrow();
  });
});

describe('replacing the whole document', () => {
  test('is one step that everybody can follow', async () => {
    const release = await draft(cast.amal, { headline: 'Old words', words: 'They stay.' });
    const next = writtenDocument('New words', 'They stay.');
    await inTransaction((tx) => replaceDocument(tx, release, cast.tomas, next));
    const after = await reload(release);
    expect(after).toMatchObject({ docVersion: 1, headline: 'New words', updatedBy: cast.tomas.id });
    const { steps } = await stepsSince(cast.amal, release.id, 0);
    expect(steps).toMatchObject([{ clientId: 'newsroom', member: { id: cast.tomas.id } }]);
    const same = await inTransaction((tx) =>
      replaceDocument(tx, after, cast.tomas, writtenDocument('New words', 'They stay.')),
    );
    expect(same).toBe(1);
  });
});
