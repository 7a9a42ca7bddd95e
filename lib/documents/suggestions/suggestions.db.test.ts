import { randomUUID } from 'node:crypto';
import { Transform } from '@tiptap/pm/transform';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { suggestions } from '#db/schema/comments.ts';
import { editions, type ReleaseRow, revisions } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  reload,
  seen,
  submitted,
  writtenDocument,
} from '#db/testing/factories.ts';
import type { Actor } from '../../members/roles.ts';
import { approve } from '../../releases/approve.ts';
import { makeEdition } from '../../releases/edition.ts';
import { holdRelease } from '../../releases/find.ts';
import { publish } from '../../releases/publish.ts';
import { readPreview } from '../../releases/queries/preview.ts';
import { takeRevision } from '../../releases/revision.ts';
import { saveRevision } from '../../releases/save-revision.ts';
import { submit } from '../../releases/submit.ts';
import { documentSchema, SCHEMA_VERSION } from '../schema.ts';
import { appendSteps } from '../steps.ts';
import { hasSuggestions } from '../suggestions/settle.ts';
import { all, decide } from './decide.ts';
import { suggestionsIn } from './list.ts';
import { deletion, insertion, modification } from './marks.ts';
import { ownIds } from './own-ids.ts';
import { readSuggestions } from './queries.ts';
import { suggest } from './suggest.ts';

const db = testDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await openNewsroom();
});

const docOf = (release: ReleaseRow) => documentSchema.nodeFromJSON(release.doc);

async function send(who: Actor, release: ReleaseRow, tr: Transform): Promise<ReleaseRow> {
  await appendSteps(who, {
    releaseId: release.id,
    baseVersion: release.docVersion,
    schemaVersion: SCHEMA_VERSION,
    key: randomUUID(),
    clientId: 'a-tab-of-it',
    steps: tr.steps.map((step) => step.toJSON()),
  });
  return reload(release);
}

/** Where the first paragraph of the body begins, and where one can be put at its end. */
function firstOfBody(doc: ReturnType<typeof docOf>): number {
  return placeAfterBody(doc) - (partNamed(doc, 'body')?.content.size ?? 0);
}

const partNamed = (doc: ReturnType<typeof docOf>, name: string) =>
  doc.children.find(({ type }) => type.name === name);

function placeAfterBody(doc: ReturnType<typeof docOf>): number {
  let place = 0;
  doc.forEach((part, start) => {
    if (part.type.name === 'body') place = start + part.nodeSize - 1;
  });
  return place;
}

const newIdOf = (who: Actor) => `${ownIds(who.id)}${randomUUID()}`;

/** Somebody suggests a change of the headline. */
async function suggested(
  who: Actor,
  release: ReleaseRow,
  change: (tr: Transform) => Transform = (tr) => tr.insert(1, documentSchema.text('Now: ')) as Transform,
): Promise<{ release: ReleaseRow; id: string }> {
  const id = newIdOf(who);
  const doc = docOf(release);
  const made = suggest(() => new Transform(doc), change(new Transform(doc)), {
    owns: () => false,
    newId: () => id,
  });
  if (!made) throw new Error('nothing was suggested');
  return { release: await send(who, release, made.tr), id };
}

const decided = (who: Actor, release: ReleaseRow, id: string, verdict: 'accept' | 'reject') =>
  send(who, release, decide(new Transform(docOf(release)), all([id], verdict)));

describe('a suggestion', () => {
  test('is noted with who made it and when, and changes nothing that lists show', async () => {
    const start = await draft(cast.amal);
    const { release, id } = await suggested(cast.tomas, start);
    expect(await readSuggestions(cast.amal, release.id)).toMatchObject([
      { id, member: { id: cast.tomas.id, name: 'Tomás Quiroga' }, from: null },
    ]);
    expect(release).toMatchObject({
      headline: start.headline,
      words: start.words,
      docVersion: start.docVersion + 1,
    });
    expect(suggestionsIn(docOf(release))).toMatchObject([{ id, added: 'Now: ' }]);
  });

  test('goes on as its author’s, whoever accepts it', async () => {
    const { release, id } = await suggested(cast.tomas, await draft(cast.amal));
    const after = await decided(cast.amal, release, id, 'accept');
    expect(after.headline).toBe('Now: A mobile clinic opens in Agadir');
    expect(hasSuggestions(after.doc)).toBe(false);
    const undone = await send(
      cast.amal,
      after,
      new Transform(docOf(after)).addMark(1, 6, insertion(documentSchema, id)),
    );
    expect(undone.headline).toBe('A mobile clinic opens in Agadir');
    expect(await readSuggestions(cast.amal, release.id)).toMatchObject([
      { id, member: { id: cast.tomas.id } },
    ]);
  });

  test('that Amal rejected comes back as Tomás’s when she undoes that', async () => {
    const { release, id } = await suggested(cast.tomas, await draft(cast.amal));
    const rejecting = decide(new Transform(docOf(release)), all([id], 'reject'));
    const rejected = await send(cast.amal, release, rejecting);
    const undo = new Transform(docOf(rejected));
    for (const [index, step] of [...rejecting.steps.entries()].reverse())
      undo.step(step.invert(rejecting.docs[index] ?? docOf(release)));
    const again = await send(cast.amal, rejected, undo);
    expect(again.doc).toEqual(release.doc);
  });

  test('that came with a file may be rejected by another, who undoes that', async () => {
    const id = randomUUID();
    const doc = writtenDocument();
    const text = { type: 'text', text: 'A late word', marks: [{ type: 'insertion', attrs: { id } }] };
    const content = doc.content?.map((part) =>
      part.type === 'body' ? { ...part, content: [{ type: 'paragraph', content: [text] }] } : part,
    );
    const release = await draft(cast.amal, { doc: { type: 'doc', content: content ?? [] } });
    await db()
      .insert(suggestions)
      .values({ releaseId: release.id, id, memberId: cast.amal.id, saidBy: 'K. Idrissi' });
    const rejecting = decide(new Transform(docOf(release)), all([id], 'reject'));
    const rejected = await send(cast.tomas, release, rejecting);
    const undo = new Transform(docOf(rejected));
    for (const [index, step] of [...rejecting.steps.entries()].reverse())
      undo.step(step.invert(rejecting.docs[index] ?? docOf(release)));
    expect((await send(cast.tomas, rejected, undo)).doc).toEqual(release.doc);
  });

  test('of a paragraph Amal has corrected comes back with her words when she undoes its rejection', async () => {
    const { paragraph } = documentSchema.nodes;
    const start = await draft(cast.amal);
    const after = placeAfterBody(docOf(start));
    const words = paragraph?.create(null, documentSchema.text('The clinic opens at eight in the morning.'));
    if (!words) throw new Error('no paragraph');
    const { release, id } = await suggested(cast.tomas, start, (tr) => tr.insert(after, words) as Transform);
    const corrected = await send(
      cast.amal,
      release,
      new Transform(docOf(release)).insert(
        after + 4,
        documentSchema.text(' QZX', [insertion(documentSchema, newIdOf(cast.amal))]),
      ),
    );
    const rejecting = decide(new Transform(docOf(corrected)), all([id], 'reject'));
    const rejected = await send(cast.amal, corrected, rejecting);
    const undo = new Transform(docOf(rejected));
    for (const [index, step] of [...rejecting.steps.entries()].reverse())
      undo.step(step.invert(rejecting.docs[index] ?? docOf(corrected)));
    expect((await send(cast.amal, rejected, undo)).doc).toEqual(corrected.doc);
  });

  test('says nothing more in Tomás’s name than he said', async () => {
    const { release, id } = await suggested(cast.tomas, await draft(cast.amal));
    const words = documentSchema.text('Nobody ever ', [insertion(documentSchema, id)]);
    await expect(
      send(cast.amal, release, new Transform(docOf(release)).insert(1, words)),
    ).rejects.toMatchObject({
      reason: 'suggestion_of_another',
    });
    const covered = new Transform(docOf(release)).addMark(8, 24, insertion(documentSchema, id));
    await expect(send(cast.amal, release, covered)).rejects.toMatchObject({
      reason: 'suggestion_of_another',
    });
    expect((await send(cast.tomas, release, new Transform(docOf(release)).insert(6, words))).docVersion).toBe(
      release.docVersion + 1,
    );
  });

  describe('in another’s name', () => {
    const refused = { reason: 'suggestion_of_another' };
    const paragraphs = () => draft(cast.amal, { headline: 'Vans', words: 'We will not close the clinic.' });
    /** Tomás suggests to add a paragraph at the end. */
    async function added(release: ReleaseRow) {
      const { paragraph } = documentSchema.nodes;
      const words = paragraph?.create(null, documentSchema.text('It stays open.'));
      if (!words) throw new Error('no paragraph');
      const place = placeAfterBody(docOf(release));
      return {
        ...(await suggested(cast.tomas, release, (tr) => tr.insert(place, words) as Transform)),
        place,
      };
    }

    test('nobody begins a suggestion', async () => {
      const release = await paragraphs();
      for (const id of [newIdOf(cast.tomas), 'tomas.00000001', randomUUID()]) {
        const words = documentSchema.text('Never ', [insertion(documentSchema, id)]);
        const tr = new Transform(docOf(release)).insert(1, words);
        await expect(send(cast.amal, release, tr)).rejects.toMatchObject(refused);
        const striking = new Transform(docOf(release)).addMark(1, 3, deletion(documentSchema, id));
        await expect(send(cast.amal, release, striking)).rejects.toMatchObject(refused);
      }
    });

    test('nothing is struck and no look is changed', async () => {
      const { release, id } = await suggested(cast.tomas, await paragraphs());
      const bold = modification(documentSchema, {
        id,
        type: 'mark',
        attrName: 'bold',
        newValue: { type: 'bold' },
      });
      const first = firstOfBody(docOf(release));
      for (const tr of [
        new Transform(docOf(release)).addMark(6, 8, deletion(documentSchema, id)),
        new Transform(docOf(release)).addMark(6, 8, bold),
        new Transform(docOf(release)).addNodeMark(first, deletion(documentSchema, id)),
        new Transform(docOf(release)).addNodeMark(first, insertion(documentSchema, id)),
      ])
        await expect(send(cast.amal, release, tr)).rejects.toMatchObject(refused);
    });

    test('words may be taken out, and no other put in their place, out of the same letters either', async () => {
      const { release, id } = await suggested(
        cast.tomas,
        await paragraphs(),
        (tr) => tr.insert(1, documentSchema.text('not on: ')) as Transform,
      );
      const less = await send(cast.amal, release, new Transform(docOf(release)).delete(1, 8));
      const words = documentSchema.text('no ton: ', [insertion(documentSchema, id)]);
      const other = new Transform(docOf(less)).replaceWith(1, 2, words);
      await expect(send(cast.amal, less, other)).rejects.toMatchObject(refused);
      const twice = documentSchema.text('not on: not on: ', [insertion(documentSchema, id)]);
      await expect(
        send(cast.amal, less, new Transform(docOf(less)).replaceWith(1, 2, twice)),
      ).rejects.toMatchObject(refused);
    });

    test('nothing is written into a paragraph that is only suggested', async () => {
      const { release, place } = await added(await paragraphs());
      const tr = new Transform(docOf(release)).insert(place + 4, documentSchema.text('never '));
      await expect(send(cast.amal, release, tr)).rejects.toMatchObject(refused);
      const own = documentSchema.text('never ', [insertion(documentSchema, newIdOf(cast.amal))]);
      await send(cast.amal, release, new Transform(docOf(release)).insert(place + 4, own));
    });

    test('a struck paragraph stays the one that was struck', async () => {
      const start = await paragraphs();
      const { paragraph } = documentSchema.nodes;
      const more = paragraph?.create(null, documentSchema.text('It is full.'));
      if (!more) throw new Error('no paragraph');
      const place = placeAfterBody(docOf(start));
      const longer = await send(cast.amal, start, new Transform(docOf(start)).insert(place, more));
      const mark = deletion(documentSchema, newIdOf(cast.tomas));
      const struck = await send(cast.tomas, longer, new Transform(docOf(longer)).addNodeMark(place, mark));
      const freed = await send(cast.amal, struck, new Transform(docOf(struck)).removeNodeMark(place, mark));
      const first = firstOfBody(docOf(freed));
      await expect(
        send(cast.amal, freed, new Transform(docOf(freed)).addNodeMark(first, mark)),
      ).rejects.toMatchObject(refused);
      const again = await send(cast.amal, freed, new Transform(docOf(freed)).addNodeMark(place, mark));
      expect(again.doc).toEqual(struck.doc);
    });

    test('nobody decides who may only comment', async () => {
      const { release, id } = await suggested(cast.tomas, await paragraphs());
      for (const verdict of ['accept', 'reject'] as const)
        await expect(decided(cast.yusuf, release, id, verdict)).rejects.toMatchObject({
          reason: 'needs_writer',
        });
    });
  });

  test('of two people is each one’s own', async () => {
    const first = await suggested(cast.tomas, await draft(cast.amal));
    const second = await suggested(cast.amal, first.release, (tr) => tr.delete(6, 8) as Transform);
    const notes = await readSuggestions(cast.amal, second.release.id);
    expect(notes.map(({ member }) => member.name).sort()).toEqual(['Amal Berrada', 'Tomás Quiroga']);
  });

  test('whose “before” the text could not go back to is refused', async () => {
    const release = await draft(cast.amal);
    const mark = documentSchema.mark('modification', {
      id: newIdOf(cast.tomas),
      type: 'nodeType',
      previousValue: { type: 'table', attrs: {} },
    });
    await expect(
      send(
        cast.tomas,
        release,
        new Transform(docOf(release)).addNodeMark(docOf(release).child(0).nodeSize, mark),
      ),
    ).rejects.toMatchObject({ reason: 'step_invalid' });
  });

  test('may lie in a version that is kept', async () => {
    const { release } = await suggested(cast.amal, await draft(cast.amal));
    await saveRevision(cast.amal, { releaseId: release.id, label: 'With a suggestion' });
    const [kept] = await db()
      .select()
      .from(revisions)
      .where(and(eq(revisions.releaseId, release.id), eq(revisions.label, 'With a suggestion')));
    expect(kept && hasSuggestions(kept.doc)).toBe(true);
  });
});

describe('a release with an open suggestion', () => {
  test('is not submitted, and is once it is decided', async () => {
    const { release, id } = await suggested(cast.amal, await draft(cast.amal));
    await expect(submit(cast.amal, seen(release))).rejects.toMatchObject({
      reason: 'suggestions_open',
      params: { count: 1 },
    });
    const after = await decided(cast.amal, release, id, 'reject');
    await submit(cast.amal, seen(after));
    expect(await reload(after)).toMatchObject({ work: 'in_review' });
  });

  test('is not approved', async () => {
    const { release } = await suggested(cast.tomas, await submitted(cast));
    const approving = { ...seen(release), docVersion: release.docVersion };
    await expect(approve(cast.ada, approving)).rejects.toMatchObject({ reason: 'suggestions_open' });
  });

  test('makes no edition, whatever revision is named', async () => {
    const { release } = await suggested(cast.amal, await draft(cast.amal));
    const made = inTransaction(async (tx) => {
      const held = await holdRelease(tx, cast.amal, release.id);
      const { id: revisionId } = await takeRevision(tx, held, cast.amal, 'saved');
      return makeEdition(tx, held, {
        revisionId,
        correctionNote: null,
        reviewed: true,
        publishedBy: cast.claire.id,
      });
    });
    await expect(made).rejects.toMatchObject({ reason: 'suggestions_open' });
  });

  test('the database takes no edition that holds one', async () => {
    const release = await approved(cast);
    await publish(cast.claire, seen(release));
    const [edition] = await db().select().from(editions).where(eq(editions.releaseId, release.id));
    if (!edition) throw new Error('no edition');
    const { doc } = suggestedOnly(release);
    await expect(
      db()
        .insert(editions)
        .values({ ...edition, id: randomUUID(), major: 9, doc }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'editions_settled' } });
  });

  test('is previewed as if it had been rejected', async () => {
    const start = await draft(cast.amal);
    const { release } = await suggested(cast.tomas, start);
    expect((await readPreview(cast.amal, release.id)).doc).toEqual(start.doc);
  });
});

function suggestedOnly(release: ReleaseRow) {
  const words = documentSchema.text('Now: ', [insertion(documentSchema, 'tomas.00000001')]);
  return { doc: new Transform(docOf(release)).insert(1, words).doc.toJSON() };
}
