import { type Finding, finding } from './findings.ts';
import { UnreadableFile } from './refusals.ts';

/** Text of a file and what was said about how it is encoded. */
export type Decoded = { text: string; findings: Finding[] };

/**
 * Decodes bytes of unknown encoding: byte order marks, UTF-8, UTF-16 without a mark, the declared encoding,
 * else Windows-1252 (which contains Latin-1) or, when that gives words, Arabic Windows-1256.
 * @throws {UnreadableFile} 'not_text' for binary data
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const encoding = encodingOf(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) throw new UnreadableFile('not_text');
  return { text, findings: encoding === 'utf-8' ? [] : [finding('encoding', { encoding })] };
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = zerosTellUtf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return known(declared) ?? legacy(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Western text in UTF-16 has a zero in every second byte.
function zerosTellUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function known(declared: string | undefined): string | null {
  if (!declared || /^utf-?8$/i.test(declared)) return null;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return null;
  }
}

const commonArabic = /(?:^|[\s،.])(?:في|من|على|إلى|التي|المنظمة|الهجرة)(?=[\s،.]|$)/gu;

function legacy(bytes: Uint8Array): string {
  const arabic = new TextDecoder('windows-1256').decode(bytes.subarray(0, 100_000));
  return (arabic.match(commonArabic)?.length ?? 0) >= 3 ? 'windows-1256' : 'windows-1252';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what gives binary data away
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g;

function isBinary(text: string): boolean {
  const sample = text.slice(0, 200_000);
  return (sample.match(controls)?.length ?? 0) > Math.max(3, sample.length * 0.005);
}
