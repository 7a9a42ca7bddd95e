'use client';

import { clsx } from 'clsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import type { ActView } from './act-view.ts';
import { press } from './press.ts';

type Props = { view: ActView; onAsk: (act: string) => void; className?: string };

/** An act as a line of the menu; one that cannot be done now has its reason below it. */
export function ActMenuItem({ view, onAsk, className }: Props) {
  if (view.reason === null) {
    return (
      <button {...press(view, onAsk)} className={clsx(menuItemClass({ grave: view.grave }), className)}>
        {view.label}
      </button>
    );
  }
  return (
    <button
      type="button"
      aria-disabled="true"
      aria-label={view.label}
      aria-describedby={`menu-why-${view.act}`}
      className={clsx(menuItemClass({ disabled: true }), className)}
    >
      {view.label}
      <small id={`menu-why-${view.act}`} className="text-xs font-normal text-ink-2">
        {view.reason}
      </small>
    </button>
  );
}
