import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { parityExplanations } from '#db/schema/parity.ts';
import { announce } from '../documents/hub.ts';
import { Conflict } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import type { Difference } from './difference.ts';
import { explainInput } from './input.ts';
import { parityOf } from './queries/parity.ts';

/**
 * Says why a translation differs from its source on purpose: the difference no longer stands in the way, until one of its
 * two places changes. Explained already, nothing changes.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 * @throws {Conflict} 'difference_gone' when the texts as they are saved do not differ so
 */
export async function explain(actor: Actor, input: z.input<typeof explainInput>): Promise<void> {
  const { releaseId, print, note } = explainInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'dismiss', release);
    const parity = await parityOf(tx, release);
    const line = parity?.lines.find((one) => one.print === print);
    if (!line) throw new Conflict('difference_gone');
    if (line.explained) return;
    const words = wordsOf(line);
    await tx.insert(parityExplanations).values({
      releaseId,
      ...{ rule: line.rule, manner: line.manner, print, note },
      ...{ sourceWords: words.source, targetWords: words.target },
      explainedBy: actor.id,
    });
    await record(tx, actor, 'parity.explained', { ...quoted(line.rule, words), note }, { release });
  });
  announce(releaseId);
}

const wordsOf = ({ source, target }: Difference) => ({
  source: source?.written ?? '',
  target: target?.written ?? '',
});

/** What an event says of the words of a difference: no names of people, who may be protected. */
export const quoted = (rule: Difference['rule'], { source, target }: { source: string; target: string }) => ({
  rule,
  quote: rule === 'PARITY-NAME' ? '' : [source, target].filter(Boolean).join(' · ').slice(0, 160),
});
