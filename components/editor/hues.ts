import { HUES, hueOf } from '#components/ui/hue.ts';
import type { Person } from '#lib/documents/hub/room.ts';

/** A colour for each member here, 1 to 6: their own where it is free, else the next; the same on everybody's screen. */
export function huesOf(people: readonly Person[]): Map<string, number> {
  const hues = new Map<string, number>();
  for (const { id, name } of people) {
    if (hues.has(id)) continue;
    const own = hueOf(name);
    const taken = new Set(hues.values());
    const free = Array.from({ length: HUES }, (_, next) => ((own - 1 + next) % HUES) + 1).find(
      (it) => !taken.has(it),
    );
    hues.set(id, free ?? own);
  }
  return hues;
}
