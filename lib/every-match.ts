/**
 * Every place where a pattern (with the flag g) holds, in order. As `matchAll`, which makes a new pattern at every call:
 * for a rule that mostly finds nothing that is most of its cost.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return [];
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') {
      const isPair = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff;
      pattern.lastIndex = match.index + (isPair ? 2 : 1);
    }
    match = pattern.exec(text);
  }
  return found;
}
