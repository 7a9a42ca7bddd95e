import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { giveAddress, pathOf } from './address.ts';
import { editionNumber, makeEdition } from './edition.ts';
import type { Held } from './find.ts';
import { publishInput } from './input.ts';
import { move, perform } from './perform.ts';
import { mustBeReady } from './submit.ts';

/**
 * Puts the approved revision before readers: one transaction makes the edition, gives the address and moves the state.
 * A correction says what was wrong and what is right.
 * @throws {RuleBroken} 'correction_note_missing', 'not_ready'
 */
export function publish(actor: Actor, input: z.input<typeof publishInput>) {
  const { correction, ...seen } = publishInput.parse(input);
  return perform(actor, 'publish', seen, async ({ tx, release, to }) => {
    mustBeReady(release);
    if (release.live === 'published' && !correction) throw new RuleBroken('correction_note_missing');
    const slug = await giveAddress(tx, release);
    const edition = await makeEdition(tx, release, {
      revisionId: approvedRevision(release),
      correctionNote: release.live === 'published' ? correction : null,
      reviewed: true,
      publishedBy: actor.id,
    });
    await move(tx, release, to, {
      liveEditionId: edition.id,
      firstPublishedAt: sql`coalesce(first_published_at, now())` as unknown as Date,
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
  });
}

function approvedRevision(release: Held): string {
  if (!release.reviewRevisionId) throw new Error('an approved release names its revision');
  return release.reviewRevisionId;
}
