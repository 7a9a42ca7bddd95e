import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { editions } from '#db/schema/releases.ts';
import { nameOf } from '../directory/name-of.ts';
import { broughtUp } from '../directory/use/bring-up.ts';
import { rememberRecord, sayingsOf } from '../directory/use/sayings.ts';
import { canonical } from '../documents/parse.ts';
import { withoutComments } from '../documents/working.ts';
import { Conflict, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { aboutOf } from '../sites/about.ts';
import { rewrite } from './bring-back.ts';
import { detailsNow } from './edition.ts';
import { type Held, holdForNewsroom } from './find.ts';
import { goLive } from './go-live.ts';
import { followRecordInput } from './input.ts';
import { minorPublished } from './minor-fix.ts';
import { move, perform } from './perform.ts';
import { takeRevision } from './revision.ts';
import { transition } from './workflow.ts';

/**
 * Lets what readers have say what a record of the directory says now: a minor edition with the date before. The
 * text is otherwise the same; facts and About are as they are today, as in every edition. It is marked as not reviewed until another person reviews it afterwards.
 * @throws {NotFound} 'record_unknown' · {Conflict} 'text_changed' when the text is not the one readers have
 * @throws {RuleBroken} 'same_text' when it says so already · 'not_minor' when the story's details changed as well
 */
export function followRecord(actor: Actor, input: z.input<typeof followRecordInput>) {
  const { recordId, ...seen } = followRecordInput.parse(input);
  return perform(actor, 'follow_record', seen, async ({ tx, release: closed, to }) => {
    const remembered = await rememberRecord(actor, recordId, tx);
    const live = await mustBeAsLive(tx, closed);
    const release = await open(tx, closed, actor);
    const sayings = sayingsOf(remembered, release.language);
    const next = sayings ? broughtUp(release.doc, sayings) : release.doc;
    const isChanged = canonical(next) !== canonical(release.doc);
    const after = isChanged ? await rewrite(tx, release, actor, next) : release;
    const { facts } = await detailsNow(tx, after, after.doc);
    const about = await aboutOf(after.siteKey, after.language, tx);
    const isFrozenSame = canonical(facts) === canonical(live.details.facts) && about === live.about;
    if (!isChanged && isFrozenSame) throw new RuleBroken('same_text');
    const revision = await takeRevision(tx, after, actor, 'follow_record');
    const done = await goLive(tx, after, to, {
      revisionId: revision.id,
      correction: '',
      concerns: [],
      // A wrong number must not wait for a comment or for something else that is found.
      by: null,
      publishedBy: actor.id,
      forcedBy: actor.id,
      minor: 'follows',
    });
    const { row } = remembered;
    const taken = {
      recordId,
      record: row.kind,
      name: nameOf(row.kind, row.data, 'en'),
      to: 'readers',
    } as const;
    await record(tx, actor, 'release.record_taken', taken, { release: after });
    return minorPublished(done, 'no');
  });
}

async function mustBeAsLive(tx: Tx, release: Held) {
  const [live] = await tx
    .select({ doc: editions.doc, details: editions.details, about: editions.about })
    .from(editions)
    .where(eq(editions.id, release.liveEditionId ?? ''));
  if (!live || canonical(withoutComments(release.doc)) !== canonical(live.doc))
    throw new Conflict('text_changed');
  const { facts: _now, ...details } = await detailsNow(tx, release, live.doc);
  const { facts: _then, ...shown } = live.details;
  if (canonical(details) !== canonical(shown)) throw new RuleBroken('not_minor', { words: 0 });
  return live;
}

// A text takes no step while nothing is being written: it is opened for as long as this takes.
async function open(tx: Tx, release: Held, actor: Actor): Promise<Held> {
  const to = transition('start', release);
  if (!to) throw new Error('what can follow a record can be started');
  await move(tx, release, to, {
    workBaseVersion: release.docVersion,
    returnedReason: null,
    updatedBy: actor.id,
  });
  return holdForNewsroom(tx, release.id);
}
