import type { Done } from './deeds.ts';

/** One batch whose storing the newsroom has confirmed to its writer. */
export type Acknowledged = { clientId: string; version: number; steps: Record<string, unknown>[] };

/** One comment whose storing the newsroom has confirmed to its writer, with the thread it began. */
export type Commented = { thread: string; comment: string; words: string };

/** What one writer knows for certain: who they are, what was confirmed to them, and the text they see at the end. */
export type WriterRecord = {
  name: string;
  /** Of their letters. */
  number: number;
  memberId: string;
  acknowledged: Acknowledged[];
  commented: Commented[];
  /** The document they see, as JSON, once they stopped. */
  sees: unknown;
  /** How many steps and comments are still unsent with them. */
  unsent: number;
  /** Letters they took out of the text themselves, and saw there when they did. */
  took: string[];
  did: Done;
};

const EACH = 4_200;
// Those who press keys type letters of one UTF-16 unit, as a key does; scripts type letters of two.
const PRESSED = 2;
const LETTERS = /[\u4e00-\u6ecf\u{20000}-\u{2a6df}]/gu;

/** Letters nobody else types and that are typed once: letter `n` of writer `w`. There are 4,200 for each of ten. */
export function letter(writer: number, n: number): string {
  if (n >= EACH) return '';
  return String.fromCodePoint((writer < PRESSED ? 0x4e00 : 0x20000) + writer * EACH + n);
}

/** The number of the writer whose letter it is. */
export function writerOf(one: string): number {
  const point = one.codePointAt(0) ?? 0;
  return Math.floor((point - (point < 0x20000 ? 0x4e00 : 0x20000)) / EACH);
}

/** The letters of `letter` in a text. */
export const lettersOf = (text: string): string[] => text.match(LETTERS) ?? [];

/** The letters of `letter` in any JSON, each as it is written there. */
export function lettersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(lettersIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { text?: unknown };
  const own = typeof text === 'string' ? lettersOf(text) : [];
  return [...own, ...Object.values(rest).flatMap(lettersIn)];
}
