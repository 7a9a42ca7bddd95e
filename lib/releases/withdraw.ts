import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import type { Actor } from '../members/roles.ts';
import { concernOthers } from './concern.ts';
import { withdrawInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Withdraws what is live: the page stays at its address, with the explanation before the text.
 * @throws {RuleBroken} 'languages_unanswered', 'words_blocking'
 */
export function withdraw(actor: Actor, input: z.input<typeof withdrawInput>) {
  const { text, concerns, ...seen } = withdrawInput.parse(input);
  return perform(actor, 'withdraw', seen, async ({ tx, release, to }) => {
    await wordsMustBeClear(tx, release, text);
    await move(tx, release, to, { withdrawnAt: sql`now()` as unknown as Date, withdrawalText: text });
    await concernOthers(tx, actor, release, concerns, { kind: 'withdrawal', text });
    return { kind: 'release.withdrawn', payload: { text } };
  });
}
