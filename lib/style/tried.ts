/** Examples as they are typed: one on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What of a term decides what it finds, and where: when it changes, the term is tried anew. */
export function triedKey(term: {
  siteKey: string | null;
  language: string;
  pattern: string;
  except: string;
  isExact: boolean;
}): string {
  const { siteKey, language, pattern, except, isExact } = term;
  return JSON.stringify([siteKey ?? '', language, pattern.trim(), except.trim(), isExact]);
}
