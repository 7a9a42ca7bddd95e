/** Something a record said once, and what it says in its place now; empty when it says nothing there any more. */
export type Former = { was: string; now: string };

type Said = Readonly<Record<string, unknown>>;

/** What a record said in its earlier versions and no longer does, field by field, channels in their order. Pure. */
export function formerly(now: Said, earlier: readonly Said[]): Former[] {
  const current = new Map(textsIn(now));
  const still = new Set(current.values());
  const gone = new Map<string, string>();
  for (const one of earlier)
    for (const [field, was] of textsIn(one)) if (!still.has(was)) gone.set(was, current.get(field) ?? '');
  return [...gone].map(([was, is]) => ({ was, now: is }));
}

// Texts by the name of their field, those of channels by their place: `channels.0.value`.
function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return value.trim() ? [[name, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, name ? `${name}.${key}` : key));
}
