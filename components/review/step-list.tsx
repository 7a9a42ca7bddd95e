import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { StateGlyph } from '#components/release/state-glyph.tsx';

export type StepState = 'done' | 'yours' | 'turn' | 'waits' | 'skipped';

type Props = {
  /** Null for what is no step of the review. */
  number: number | null;
  state: StepState;
  title: ReactNode;
  children?: ReactNode;
};

/** One step as a point on a line: signed, yours, waiting, or left out. */
export function StepItem({ number, state, title, children }: Props) {
  return (
    <li>
      <span
        className={clsx(
          'step-dot',
          state === 'done' && 'step-done',
          state === 'yours' && 'step-you',
          state === 'skipped' && 'border-dashed',
        )}
      >
        {state === 'done' ? (
          <StateGlyph of="tick" />
        ) : (
          <b className="text-xs">{state === 'skipped' || number === null ? '–' : number}</b>
        )}
      </span>
      <div className="min-w-0">
        <b className={clsx('block', state === 'skipped' && 'font-normal text-ink-2')}>{title}</b>
        <div className="text-ink-2">{children}</div>
      </div>
    </li>
  );
}
