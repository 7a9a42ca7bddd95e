import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { dismissals } from '#db/schema/checks.ts';
import { releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { Conflict } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import type { Noticed } from './frozen.ts';
import { dismissInput } from './input.ts';
import { DISMISSING } from './may-dismiss.ts';
import { standing } from './noticed.ts';
import { noticedIn } from './queries/noticed.ts';
import { weightOf } from './weight.ts';

/** The number a release's dismissals are at. */
export type Counted = { version: number };

/**
 * Lets findings stand, for a reason that stays with them. What is no longer found is left out. Let stand already, nothing
 * changes.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 * @throws {Conflict} 'finding_gone' when none of them is found in the text as it is saved
 */
export async function dismiss(actor: Actor, input: z.input<typeof dismissInput>): Promise<Counted> {
  const { releaseId, prints, note } = dismissInput.parse(input);
  const counted = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'dismiss', release);
    const asked = (await noticedIn(tx, release)).filter(({ print }) => prints.includes(print));
    if (asked.length === 0) throw new Conflict('finding_gone');
    const open = apart(standing(asked));
    for (const finding of open) mustBeAllowed(actor, DISMISSING[weightOf(finding)], release);
    if (open.length === 0) return { version: release.dismissalsVersion };
    await tx.insert(dismissals).values(open.map((finding) => rowOf(finding, { release, actor, note })));
    await recordEach(tx, actor, release, open, note);
    return countOne(tx, release);
  });
  announce(releaseId);
  return counted;
}

/** Counts a change of what is let stand, so that whoever listens knows what they missed. */
export async function countOne(tx: Tx, release: Held): Promise<Counted> {
  const version = release.dismissalsVersion + 1;
  await tx.update(releases).set({ dismissalsVersion: version }).where(eq(releases.id, release.id));
  return { version };
}

// Two that read the same, with the same words around them, are one.
const apart = (findings: readonly Noticed[]): Noticed[] => [
  ...new Map(findings.map((finding) => [finding.print, finding])).values(),
];

type By = { release: Held; actor: Actor; note: string };

function rowOf(
  { rule, kind, print, severity, part, text, say, params }: Noticed,
  { release, actor, note }: By,
) {
  return {
    releaseId: release.id,
    rule,
    kind,
    print,
    severity,
    part,
    excerpt: text,
    say,
    params,
    note,
    dismissedBy: actor.id,
  };
}

// What one rule found is one thing that happened.
async function recordEach(
  tx: Tx,
  actor: Actor,
  release: Held,
  open: readonly Noticed[],
  note: string,
): Promise<void> {
  for (const rule of new Set(open.map((finding) => finding.rule))) {
    const own = open.filter((finding) => finding.rule === rule);
    const [first] = own;
    if (!first) continue;
    const { severity } = first;
    await record(
      tx,
      actor,
      'finding.dismissed',
      { rule, severity, quote: quoteOf(first), count: own.length, note },
      { release },
    );
  }
}

/** What an event says of a finding's words: nothing where they could make somebody known who is protected. */
export const quoteOf = ({ kind, text }: Pick<Noticed, 'kind' | 'text'>): string =>
  kind === 'protection' ? '' : text.slice(0, 120);
