import { upTo } from './chance.ts';

/** What a writer of the drill does, and how often in a round. */
const ROUND = {
  type: 20,
  suggest: 4,
  strike: 1,
  delete: 3,
  split: 2,
  bold: 2,
  comment: 1,
  move: 2,
  undo: 3,
  redo: 1,
  elsewhere: 4,
};
export type Deed = keyof typeof ROUND;
export const DEEDS = Object.keys(ROUND) as Deed[];
/** What the gate promises that people did; the rest is by the way. */
export const PROMISED = ['type', 'suggest', 'delete', 'comment', 'move', 'undo'] as const satisfies Deed[];

/** Deeds without end, in rounds that hold each as often as it should come, in an order that chance decides. */
export function* deeds(chance: () => number, among: readonly Deed[] = DEEDS): Generator<Deed, never> {
  for (;;) {
    const round = among.flatMap((deed) => Array<Deed>(ROUND[deed]).fill(deed));
    while (round.length) yield round.splice(upTo(round.length, chance), 1)[0] as Deed;
  }
}

export type Done = Record<Deed, number>;

export const nothingDone = (): Done => Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Done;
