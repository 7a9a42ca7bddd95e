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
    <div className={clsx('rounded-md pb-2', className)}>
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={`menu-why-${view.act}`}
        className={clsx(menuItemClass({ disabled: true }), 'pb-0.5')}
      >
        {view.label}
      </button>
      <p id={`menu-why-${view.act}`} className="px-2.5 text-xs text-ink-2">
        {view.reason}
      </p>
    </div>
  );
}
