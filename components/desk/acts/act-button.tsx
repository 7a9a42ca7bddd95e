'use client';

import { clsx } from 'clsx';
import { type ButtonVariant, buttonClass } from '#components/ui/button-class.ts';
import type { ActView } from './act-view.ts';
import { press } from './press.ts';

type Props = { view: ActView; onAsk: (act: string) => void; variant?: ButtonVariant; className?: string };

/** An act as a button: done at once, or after its dialog, or not now, with the reason. */
export function ActButton({ view, onAsk, variant = 'outline', className }: Props) {
  // Long verbs of other languages take a second line on a phone rather than leave the screen.
  const look = {
    variant: view.grave ? ('grave' as const) : variant,
    className: clsx('max-tablet:min-w-0 max-tablet:whitespace-normal', className),
  };
  if (view.reason === null) {
    return (
      <>
        <button
          {...press(view, onAsk)}
          aria-describedby={view.tally ? `tally-${view.act}` : undefined}
          className={buttonClass(look)}
        >
          {view.label}
          {view.tally?.badge}
        </button>
        {view.tally && (
          <span id={`tally-${view.act}`} className="sr-only">
            {view.tally.said}
          </span>
        )}
      </>
    );
  }
  return (
    <button
      type="button"
      aria-disabled="true"
      aria-describedby={`why-${view.act}`}
      title={view.reason}
      className={buttonClass({ ...look, disabled: true })}
    >
      {view.label}
    </button>
  );
}
