import type { z } from 'zod';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import { closeLinks } from '../embargo/close-links.ts';
import { tellHolders } from '../embargo/tell-holders.ts';
import type { Actor } from '../members/roles.ts';
import { holdStory } from './hold-others.ts';
import { endEmbargoInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Takes a text back before its embargo lifts: it is approved as before, every link to it closes, and those who were given
 * one are told that they may not use what they read.
 * @throws {RuleBroken} 'words_blocking'
 */
export function endEmbargo(actor: Actor, input: z.input<typeof endEmbargoInput>) {
  const { text, ...seen } = endEmbargoInput.parse(input);
  return perform(
    actor,
    'end_embargo',
    seen,
    async ({ tx, release, to }) => {
      await wordsMustBeClear(tx, release, text);
      const at = release.publishAt?.toISOString() ?? '';
      await tellHolders(tx, release, 'taken_back', text);
      const closed = await closeLinks(tx, release.id, actor.id);
      await move(tx, release, to);
      return { kind: 'release.embargo_ended', payload: { at, text, links: closed } };
    },
    holdStory,
  );
}
