import { reviewedTable } from '#db/testing/reviewed-table.ts';
import { HANDS, releaseOnWay, waysIntoStates } from '#db/testing/ways.ts';
import { actingMember } from '#lib/members/acting.ts';
import type { Role } from '#lib/members/roles.ts';
import { withDatabase } from '../../bin/with-database.ts';

const LANES = 4;

/** A release that somebody may do an act on, in the state it is in. */
export type ToActOn = {
  role: Role;
  act: string;
  state: string;
  id: string;
  seen: number;
  docVersion: number;
};

// Run by itself: `node print-releases-to-act-on.ts <role> <relation> …`, with NEWSROOM_HOME set. A release of the writer's
// for each act in each state of work the reviewed table allows somebody, and for each act it allows each of these roles.
await withDatabase(async () => {
  const of = (key: string) => actingMember(`${key}@demo.example`);
  const [author, editor, publisher, admin] = await Promise.all(
    ['writer', 'editor', 'publisher', 'admin'].map(of),
  );
  if (!author || !editor || !publisher || !admin) throw new Error('no cast');
  const [table, ways] = [reviewedTable(), waysIntoStates()];
  const asked: [Role, string][] = [];
  for (let at = 2; at < process.argv.length; at += 2)
    asked.push([process.argv[at] as Role, process.argv[at + 1] ?? '']);
  const allowed = asked.flatMap(([role, relation]) =>
    HANDS.flatMap((act) =>
      [...(table.get(`${role} | ${relation} | ${act}`) ?? [])].flatMap((state) => {
        const way = ways.get(state);
        return way ? [{ role, act, state, way }] : [];
      }),
    ),
  );
  // the verbs are asked about every role in every state: db/testing/ways.ts is theirs
  const seen = new Set<string>();
  const todo = allowed.filter(({ role, act, state }) => {
    const fresh = [`${act} ${state.split('/')[0]}`, `${role} ${act}`].filter((pair) => !seen.has(pair));
    for (const pair of fresh) seen.add(pair);
    return fresh.length > 0;
  });
  const made: ToActOn[] = [];
  const lane = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const { way, ...rest } = next;
      const release = await releaseOnWay(way, { author, editor, publisher, admin });
      made.push({ ...rest, id: release.id, seen: release.stateVersion, docVersion: release.docVersion });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.stdout.write(JSON.stringify(made));
});
