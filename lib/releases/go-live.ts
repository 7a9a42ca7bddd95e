import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { mustBeClear } from '../checks/must-be-clear.ts';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { giveAddress, pathOf } from './address.ts';
import { concernOthers } from './concern.ts';
import { editionNumber, makeEdition } from './edition.ts';
import type { Held } from './find.ts';
import { mustBeMinor } from './must-be-minor.ts';
import { move, type Outcome } from './perform.ts';
import { mustNotBreakEmbargo } from './story-embargo.ts';
import { mustBeReady } from './submit.ts';
import type { Act, State } from './workflow.ts';

type Going = {
  /** What goes out; the approved revision when it is left out. */
  revisionId?: string;
  correction: string;
  /** Which other languages a correction concerns; null when nobody was there to ask. */
  concerns: readonly string[] | null;
  /** Who does it; null is the newsroom itself. */
  by: Actor | null;
  publishedBy: string;
  /** Who published what nobody else has signed; left out for what was. */
  forcedBy?: string;
  /** A minor edition: no note, the date before, and nobody is told. `follows`: it only says what the directory says. */
  minor?: boolean | 'follows';
};

/**
 * Puts a revision of a held release before readers: makes the edition, gives the address, moves the state.
 * @throws {RuleBroken} 'correction_note_missing', 'not_ready', 'comments_blocking', 'findings_blocking', 'words_blocking',
 * 'story_embargoed', 'not_minor', 'languages_unanswered'
 */
export async function goLive(
  tx: Tx,
  release: Held,
  to: State,
  {
    revisionId = approvedRevision(release),
    correction,
    concerns,
    by,
    publishedBy,
    forcedBy,
    minor = false,
  }: Going,
): Promise<Outcome<'release.published'>> {
  mustBeReady(release);
  // what was scheduled was settled then: what was said or found since is for people, it does not stop the clock
  if (by) {
    await mustBeSettled(tx, release);
    await mustBeClear(tx, release, { act: actOf({ forcedBy, minor }), by, revisionId });
  }
  if (minor === true) await mustBeMinor(tx, release, revisionId);
  else if (!minor) mustBeCorrected(release, correction);
  if (by) await wordsMustBeClear(tx, release, correction, 'correction');
  await mustNotBreakEmbargo(tx, release);
  const slug = await giveAddress(tx, release);
  const edition = await makeEdition(tx, release, {
    revisionId,
    correctionNote: release.live === 'published' && !minor ? correction : null,
    minor: Boolean(minor),
    reviewed: !forcedBy,
    publishedBy,
  });
  if (release.live === 'published' && !minor)
    await concernOthers(tx, by, release, concerns, { kind: 'correction', text: correction });
  await move(tx, release, to, {
    liveEditionId: edition.id,
    firstPublishedAt: firstPublic as unknown as Date,
    ...unreviewed(release, forcedBy),
    reviewRevisionId: null,
    submittedBy: null,
    submittedAt: null,
    unpublishedReason: null,
    mergedInto: null,
  });
  return {
    kind: 'release.published',
    payload: {
      edition: editionNumber(edition),
      editionId: edition.id,
      address: pathOf(release.siteKey, release.language, slug),
      correction,
    },
  };
}

// What was imported from a page keeps the day it became public there: noon by the clocks of its site, as nobody wrote a time.
const firstPublic = sql`coalesce(first_published_at, least(now(), (
  select (i.public_on + time '12:00') at time zone s.time_zone
  from imports i join sites s on s.key = i.site_key
  where i.release_id = releases.id and i.public_on is not null
  order by i.public_on limit 1)), now())`;

const actOf = ({ forcedBy, minor }: Pick<Going, 'forcedBy' | 'minor'>): Act =>
  !forcedBy ? 'publish' : minor ? 'minor_fix' : 'force_publish';

// Whoever forced or mended it since somebody last reviewed it stays named: none of them reviews it afterwards.
function unreviewed({ forcedBy: before, alsoForcedBy }: Held, forcedBy: string | undefined) {
  if (!forcedBy) return { forcedBy: null, alsoForcedBy: [] };
  const first = before ?? forcedBy;
  const others = new Set([...alsoForcedBy, forcedBy]);
  others.delete(first);
  return { forcedBy: first, alsoForcedBy: [...others] };
}

/** The revision an approved release goes on with. */
export function approvedRevision(release: Held): string {
  if (!release.reviewRevisionId) throw new Error('an approved release names its revision');
  return release.reviewRevisionId;
}

/** @throws {RuleBroken} 'correction_note_missing' when readers would not learn what is corrected */
export function mustBeCorrected(release: Held, correction: string): void {
  if (release.live === 'published' && !correction) throw new RuleBroken('correction_note_missing');
}
