/** Items of a list that never changes its order, each with a key of its own. */
export function keyed<T>(items: readonly T[]): { item: T; key: string }[] {
  return items.map((item, place) => ({ item, key: String(place) }));
}
