import { Mapping, type Transform } from '@tiptap/pm/transform';

/** A stretch that was replaced: where it was before, and where what replaced it stands after. */
export type Change = { from: number; to: number; newFrom: number; newTo: number };

/** What a transform replaced, in order, as stretches that do not touch each other. Pure. */
export function changesOf({ mapping }: Pick<Transform, 'mapping'>): Change[] {
  const all: Change[] = [];
  mapping.maps.forEach((map, index) => {
    // inverting a slice of a mapping inverts the whole of it
    const back = new Mapping(
      mapping.maps
        .slice(0, index)
        .map((each) => each.invert())
        .reverse(),
    );
    const on = new Mapping(mapping.maps.slice(index + 1));
    map.forEach((from, to, newFrom, newTo) => {
      all.push({
        from: back.map(from, -1),
        to: back.map(to, 1),
        newFrom: on.map(newFrom, -1),
        newTo: on.map(newTo, 1),
      });
    });
  });
  const merged: Change[] = [];
  for (const change of all.sort((a, b) => a.from - b.from || a.newFrom - b.newFrom)) {
    const last = merged.at(-1);
    if (last && (change.from < last.to || change.newFrom < last.newTo || isSameSpot(last, change))) {
      last.to = Math.max(last.to, change.to);
      last.newFrom = Math.min(last.newFrom, change.newFrom);
      last.newTo = Math.max(last.newTo, change.newTo);
    } else merged.push(change);
  }
  return merged;
}

const isSameSpot = (a: Change, b: Change) => a.to === b.from && a.newTo === b.newFrom;
