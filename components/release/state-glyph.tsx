import { clsx } from 'clsx';

const DRAWINGS = {
  'broken-ring': <circle cx="12" cy="12" r="8" strokeDasharray="3.5 3.5" />,
  'half-disc': (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  'arrow-back': <path d="M9 5 4 10l5 5M4 10h10a6 6 0 0 1 6 6v3" />,
  tick: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  disc: <circle cx="12" cy="12" r="7" fill="currentColor" />,
  'struck-ring': (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="m6.5 6.5 11 11" />
    </>
  ),
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
} as const;
export type Glyph = keyof typeof DRAWINGS;

/** The drawing of a state. It repeats the word beside it for those who do not see its colour. */
export function StateGlyph({ of }: { of: Glyph }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('size-3.5 flex-none', of === 'arrow-back' && 'mirror')}
    >
      {DRAWINGS[of]}
    </svg>
  );
}
