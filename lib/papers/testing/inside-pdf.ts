import { inflateSync } from 'node:zlib';

/** Everything a PDF says, its packed streams unpacked: to look for what must or must not be in it. */
export function insidePdf(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const parts = [raw];
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const from = index + (raw[index + 6] === '\r' ? 8 : 7);
    const to = raw.indexOf('endstream', from);
    try {
      parts.push(inflateSync(bytes.subarray(from, to)).toString('latin1'));
    } catch {
      // not packed, or packed otherwise
    }
  }
  return parts.join('\n');
}

/** The words of a PDF in the order it holds them, as its marks for readers of the screen (ToUnicode) give them back. */
export const fontsOf = (inside: string) =>
  [...inside.matchAll(/\/BaseFont\s*\/([A-Z]{6}\+)?([\w-]+)/g)].map(([, subset, name]) => ({
    name: name ?? '',
    subset: Boolean(subset),
  }));
