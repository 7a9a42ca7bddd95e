/** A passage of a version of a release, in ProseMirror positions; `settled`: of what it is without its suggestions. */
export type Passage = { version: number; from: number; to: number; settled?: boolean };
export type WrittenWords = { name: string; at: string; words: string };

/** Asks the desk who wrote a passage. Throws when it cannot say. */
export async function askWhoWrote(release: string, passage: Passage): Promise<WrittenWords[]> {
  const query = new URLSearchParams(Object.entries(passage).map(([name, value]) => [name, String(value)]));
  const answer = await fetch(`/api/desk/releases/${release}/authors?${query}`);
  if (!answer.ok) throw new Error(`authors: ${answer.status}`);
  const { written } = (await answer.json()) as { written: WrittenWords[] };
  return written;
}
