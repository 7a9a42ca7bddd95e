import { inTransaction } from '#db/client.ts';
import { records } from '#db/schema/records.ts';
import { STANDING_FACTS } from './standing-facts.ts';
import { wordsOf } from './words-of.ts';

/** Puts the facts the newsroom comes with where they are missing, at every start; what was changed here is left alone. */
export function bringStandingFacts(): Promise<void> {
  return inTransaction(async (tx) => {
    await tx
      .insert(records)
      .values(
        STANDING_FACTS.map((data) => ({
          kind: 'fact' as const,
          origin: `fact:${data.key}`,
          code: data.key,
          data,
          words: wordsOf(data),
        })),
      )
      .onConflictDoNothing();
  });
}
