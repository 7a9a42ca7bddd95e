/**
 * A short name for a finding in an address, which says nothing of its words: FNV-1a (32 bits) of its print, in base 36.
 */
export function markOf(print: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < print.length; at += 1) hash = Math.imul(hash ^ print.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
