/**
 * Whose suggestions to ask the newsroom about, and to note as asked: once everything there is, then what others bring
 * in. What it knows nothing of is not asked for again and again. Pure.
 */
export function toAsk(
  ids: readonly string[],
  asked: ReadonlySet<string>,
  owns: (id: string) => boolean,
): string[] {
  const unknown = ids.filter((id) => !asked.has(id));
  return asked.size > 0 && unknown.every(owns) ? [] : unknown;
}
