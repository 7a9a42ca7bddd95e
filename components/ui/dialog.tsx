'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { DialogContext } from './dialog-context.ts';
import { Icon } from './icon.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  className?: string;
};

/** A dialog over the page, on the browser's own element: focus stays in it, Escape closes it, focus goes back. */
export function Dialog({ open, onClose, title, closeLabel, children, className }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Only the first rendering says `open`: taking the attribute away later would hide a modal dialog without closing it,
  // and the page behind would stay shut.
  const [openAtFirst] = useState(open);
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.matches(':modal')) {
      // Shown by the server without scripts: the same dialog becomes a modal one, without a `close` event between.
      dialog.removeAttribute('open');
      dialog.showModal();
    }
    if (!open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      open={openAtFirst}
      aria-labelledby={id}
      onClose={() => open && onClose()}
      className={clsx(
        'm-auto max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] overflow-auto rounded-lg bg-raised p-0 text-ink shadow-float',
        'text-start whitespace-normal max-tablet:mb-4',
        className,
      )}
    >
      <h2 id={id} className="px-5 pe-14 pt-4 text-base">
        {title}
      </h2>
      <DialogContext value={onClose}>
        <div className="px-5 pt-2 pb-5">{children}</div>
      </DialogContext>
      {/* Last, so that the focus begins in what is asked. */}
      <button
        type="button"
        onClick={onClose}
        aria-label={closeLabel}
        className="absolute end-3 top-3 grid size-9 place-content-center rounded-md text-ink-2 hover:bg-ground hover:text-ink max-tablet:size-11"
      >
        <Icon of={X} />
      </button>
    </dialog>
  );
}
