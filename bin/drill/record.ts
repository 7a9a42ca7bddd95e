/** One batch whose storing the newsroom has confirmed to its writer. */
export type Acknowledged = { version: number; steps: Record<string, unknown>[] };

/** What one writer knows for certain: who they are, what was confirmed to them, and the text they see at the end. */
export type WriterRecord = {
  name: string;
  memberId: string;
  clientId: string;
  acknowledged: Acknowledged[];
  /** The document they see, as JSON, once they stopped. */
  sees: unknown;
  /** What is still unsent with them. */
  unsent: number;
};

/** Letters nobody else types and that are typed once: letter `n` of writer `w`. There are 4,200 for each of ten. */
export function letter(writer: number, n: number): string {
  return String.fromCodePoint(0x20000 + writer * 4_200 + n);
}

/** The letters of `letter` in any JSON, each as it is written there. */
export function lettersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(lettersIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { text?: unknown };
  const own = typeof text === 'string' ? (text.match(/[\u{20000}-\u{2a6df}]/gu) ?? []) : [];
  return [...own, ...Object.values(rest).flatMap(lettersIn)];
}
