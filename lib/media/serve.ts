import type { Range } from '#lib/storage/storage.ts';

/** A name as a drawing has it: 32 hexadecimal digits and an ending. */
export const isDrawnName = (name: string): boolean => /^[0-9a-f]{32}\.[a-z0-9]{2,4}$/.test(name);

/** A drawing as it is sent. */
export type Sent = { name: string; type: string; bytes: number; format: string };

const shownInline = /^(?:image\/(?:avif|webp|jpeg|png)|audio\/mpeg|video\/mp4|application\/pdf)$/;

/** What every answer with a file says of it, whoever is sent it: nothing in it runs, and what no browser shows is kept. */
export function headersOf({ name, type }: Sent): Record<string, string> {
  const pdf = type === 'application/pdf';
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    // a browser's own viewer of PDF is stopped by a sandbox
    'content-security-policy': pdf
      ? "frame-ancestors 'none'"
      : "sandbox; default-src 'none'; frame-ancestors 'none'",
    'content-disposition': `${shownInline.test(type) ? 'inline' : 'attachment'}; filename="${name}"`,
    'accept-ranges': 'bytes',
    etag: `"${name.slice(0, 32)}"`,
  };
}

/** Whether a visitor has it already (RFC 9110 §13.1.2). */
export const isKnown = (header: string | null | undefined, { name }: Sent): boolean =>
  header === '*' || (header?.includes(`"${name.slice(0, 32)}"`) ?? false);

/**
 * The one range a visitor asks for (RFC 9110 §14.2): null for the whole, also where more than one is asked for or nobody can
 * read it; 'none' when nothing of it is there.
 */
export function rangeOf(header: string | null | undefined, bytes: number): Range | null | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? 'none' : { start, end };
}
