import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const TONES = {
  draft: 'bg-draft-tint text-draft',
  review: 'bg-review-tint text-review',
  changes: 'bg-changes-tint text-changes',
  approved: 'bg-approved-tint text-approved',
  scheduled: 'bg-scheduled-tint text-scheduled',
  published: 'bg-published-tint text-published',
  withdrawn: 'bg-withdrawn-tint text-withdrawn',
  embargo: 'bg-embargo-tint text-embargo',
} as const;
export type Tone = keyof typeof TONES;

/** A word on its tint, with its glyph: never colour alone, never a button. */
export function Badge({ tone, glyph, children }: { tone: Tone; glyph?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 rounded-sm py-0.5 ps-1.5 pe-2 text-xs leading-[1.125rem] font-semibold whitespace-nowrap',
        TONES[tone],
      )}
    >
      {glyph}
      {children}
    </span>
  );
}
