import { readFileSync } from 'node:fs';

const linesOf = (name: string) =>
  readFileSync(`lib/releases/expected/${name}.txt`, 'utf8').trim().split('\n');

/** What the table in expected/permissions.txt says: `role | relation | act` to the states it is allowed in. */
export function reviewedTable(): Map<string, Set<string>> {
  return new Map(
    linesOf('permissions').map((line) => {
      const [role, relation, act, states = ''] = line.split(' | ');
      return [`${role} | ${relation} | ${act}`, new Set(states === '–' ? [] : states.split(' '))];
    }),
  );
}

/** What the table in expected/moves.txt says: `act state` to the state it leads to. */
export function reviewedMoves(): Map<string, string> {
  return new Map(
    linesOf('moves').map((line) => {
      const [, act, from, to] = /^(\S+) +(\S+) → (\S+)$/.exec(line) ?? [];
      return [`${act} ${from}`, to ?? ''];
    }),
  );
}
