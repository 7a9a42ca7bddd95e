/** A place in the order of changes, as an address says it: nobody should read anything out of it. */
export const writeCursor = (seq: number): string => Buffer.from(`after ${seq}`).toString('base64url');

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(said: string): number | null {
  const [, number] = /^after (\d{1,15})$/.exec(Buffer.from(said, 'base64url').toString()) ?? [];
  return number === undefined || writeCursor(Number(number)) !== said ? null : Number(number);
}
