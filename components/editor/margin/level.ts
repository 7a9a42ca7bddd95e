/** A card that wants to stand at `top` and is `height` tall, both in pixels. */
export type Standing = { id: string; top: number; height: number };

const GAP = 10;

/**
 * Stands cards, given in the order of their passages, beside those passages without one over the other: the active one
 * gets its place, others give way up or down. Nothing stands above the first line. Pure.
 * @returns the top of each by id
 */
export function level(cards: readonly Standing[], active: string | null): Map<string, number> {
  const tops = cards.map(({ top }) => Math.max(0, Math.round(top)));
  const at = Math.max(
    0,
    cards.findIndex(({ id }) => id === active),
  );
  const topOf = (index: number) => tops[index] ?? 0;
  const bottomOf = (index: number) => topOf(index) + (cards[index]?.height ?? 0) + GAP;
  for (let index = at - 1; index >= 0; index--) {
    const most = topOf(index + 1) - (cards[index]?.height ?? 0) - GAP;
    tops[index] = Math.min(topOf(index), most);
  }
  if (topOf(0) < 0) tops[0] = 0;
  for (let index = 1; index < cards.length; index++)
    tops[index] = Math.max(topOf(index), bottomOf(index - 1));
  return new Map(cards.map(({ id }, index) => [id, topOf(index)]));
}
