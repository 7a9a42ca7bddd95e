'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

type Props = {
  /** What the button says; `label` names it when it shows only a drawing. */
  face: ReactNode;
  label?: string;
  className?: string;
  panelClassName?: string;
  /** Its button is one of a toolbar. */
  tool?: boolean;
  /** A function makes the list when it opens: for one that costs something, or that changes as one types. */
  children: ReactNode | (() => ReactNode);
};

/**
 * A button that opens a list of buttons or links. It is the browser's own popover, so it opens before scripts run,
 * closes with Escape or a press elsewhere, and gives the focus back. Arrow keys walk through the list.
 */
export function Menu({ face, label, className, panelClassName, tool, children }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // Once made it stays, so that what was pressed in it can finish.
  const made = useRef<ReactNode>(null);
  if (typeof children !== 'function') made.current = children;
  else if (isOpen) made.current = children();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="true"
        data-tool={tool ? '' : undefined}
        onKeyDown={(event) => enter(event, panel.current)}
        className={className}
      >
        {face}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }) => setIsOpen(newState === 'open')}
        onKeyDown={(event) => walk(event, panel.current)}
        onClick={(event) => closeAfter(event.target, panel.current)}
        className={clsx(
          'menu-panel rounded-lg bg-raised p-1.5 text-start text-ink shadow-float open:grid',
          'whitespace-normal',
          panelClassName,
        )}
      >
        {made.current}
      </div>
    </>
  );
}

// From the button of an open list one arrow leads into it.
function enter(event: KeyboardEvent, panel: HTMLElement | null) {
  if (event.key === 'ArrowDown' && panel?.matches(':popover-open')) walk(event, panel);
}

const KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End'];

function walk(event: KeyboardEvent, panel: HTMLElement | null) {
  if (!panel || !KEYS.includes(event.key)) return;
  event.preventDefault();
  const items = [...panel.querySelectorAll<HTMLElement>('a[href], button')].filter((item) =>
    item.checkVisibility(),
  );
  const here = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: here + 1, ArrowUp: here < 0 ? -1 : here - 1, Home: 0, End: -1 }[event.key] ?? 0;
  items.at(to % items.length)?.focus();
}

function closeAfter(target: EventTarget, panel: HTMLElement | null) {
  const pressed = target instanceof Element ? target.closest('a[href], button') : null;
  if (pressed && pressed.getAttribute('aria-disabled') !== 'true') panel?.hidePopover();
}
