import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import { type Actor, ROLES } from '#lib/members/roles.ts';
import type { Act } from '#lib/releases/workflow.ts';
import { type Cast, reload } from './factories.ts';
import { reviewedTable } from './reviewed-table.ts';
import { undone } from './undone.ts';
import { doByHand, HANDS, releaseOnWay } from './ways.ts';

const outcomeOf = async (act: Act, actor: Actor, release: ReleaseRow): Promise<string> => {
  try {
    await doByHand(act, actor, release);
    return 'done';
  } catch (error) {
    if (error instanceof NotFound) return 'hidden';
    return error instanceof Forbidden ? 'refused' : `failed: ${error}`;
  }
};

/** Whether acts left anything behind: the version of the release, and how much has happened. */
const trace = async (release: ReleaseRow) =>
  `${(await reload(release)).stateVersion} ${await db().$count(events)}`;

/**
 * Tries every act of every role and relation on releases that came into a state by these acts.
 * @returns where the answer is not that of the reviewed table
 */
export async function wrongAnswers(cast: Cast, state: string, acts: readonly Act[]): Promise<string[]> {
  const expected = reviewedTable();
  const me = cast.amal;
  const guides = { editor: cast.tomas, publisher: cast.claire, admin: cast.ada };
  const hana: Actor = { ...cast.hana, grants: [{ role: 'writer', site: 'morocco', language: null }] };
  const mine = await releaseOnWay(acts, { ...guides, author: me });
  const theirs = await releaseOnWay(acts, { ...guides, author: hana });
  const relations: [string, ReleaseRow, string][] = [
    ['own', mine, 'morocco'],
    ['same site', theirs, 'morocco'],
    ['other site', theirs, 'global'],
  ];
  const wrong: string[] = [];
  const check = (key: string, should: string, outcome: string) => {
    if (outcome !== should) wrong.push(`${key}: ${outcome}, not ${should}`);
  };
  for (const role of ROLES)
    for (const [relation, release, site] of relations) {
      const actor = { ...me, grants: [{ role, site, language: null }] };
      const keyOf = (act: Act) => `${role} | ${relation} | ${act}`;
      const isAllowed = (act: Act) => expected.get(keyOf(act))?.has(state) ?? false;
      const refused = HANDS.filter((act) => !isAllowed(act));
      const should = relation === 'other site' ? 'hidden' : 'refused';
      const before = await trace(release);
      await Promise.all(
        refused.map(async (act) => check(keyOf(act), should, await outcomeOf(act, actor, release))),
      );
      check(`${role} | ${relation} | what was refused`, before, await trace(release));
      for (const act of HANDS.filter(isAllowed))
        check(keyOf(act), 'done', await undone(() => outcomeOf(act, actor, release)));
    }
  return wrong;
}
