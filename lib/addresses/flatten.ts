/**
 * Where each redirect ends, so that no reader is led twice. `redirects`: from path to path, both as the newsroom has them
 * everywhere. Those that would lead in a circle end nowhere and are named in `loops`. Pure.
 */
export function flatten(redirects: ReadonlyMap<string, string>): {
  ends: Map<string, string>;
  loops: Set<string>;
} {
  const ends = new Map<string, string>();
  const loops = new Set<string>();
  for (const from of redirects.keys()) {
    const walked = new Set([from]);
    let to = redirects.get(from) ?? from;
    while (redirects.has(to) && !walked.has(to)) {
      walked.add(to);
      to = redirects.get(to) ?? to;
    }
    if (walked.has(to)) loops.add(from);
    else ends.set(from, to);
  }
  return { ends, loops };
}
