'use client';

import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';

type Props = {
  label: string;
  icon: LucideIcon;
  /** Shows the label as a word beside the drawing. */
  word?: boolean;
  pressed?: boolean;
  disabled?: boolean;
  mirror?: boolean;
  shortcut?: string;
  onPress: () => void;
};

/** One tool of the toolbar. It leaves the focus and the selection where they are when it is clicked. */
export function Tool({ label, icon, word, pressed, disabled, mirror, shortcut, onPress }: Props) {
  return (
    <button
      type="button"
      data-tool=""
      aria-label={word ? undefined : label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={shortcut}
      title={word ? undefined : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onPress()}
      className={clsx(
        'inline-flex min-h-8 min-w-8 flex-none items-center justify-center gap-1.5 rounded-md px-1.5 text-sm font-medium max-tablet:min-h-11 max-tablet:min-w-11',
        pressed ? 'bg-brand-tint text-brand' : 'text-ink-2 hover:bg-ground hover:text-ink',
        disabled && 'cursor-not-allowed text-ink-3 opacity-60',
      )}
    >
      <Icon of={icon} mirror={mirror} />
      {word && label}
    </button>
  );
}

/** A line between groups of tools. */
export function Gap() {
  return <span aria-hidden="true" className="mx-2 h-5 w-px flex-none bg-line" />;
}
