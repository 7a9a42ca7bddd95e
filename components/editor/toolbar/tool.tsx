'use client';

import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { keysInWords } from '../shortcuts/keys.ts';

export type ToolProps = {
  label: string;
  icon: LucideIcon;
  /** Shows the label as a word beside the drawing. */
  word?: boolean;
  pressed?: boolean;
  disabled?: boolean;
  mirror?: boolean;
  /** In the form of aria-keyshortcuts: Control+Shift+Z. */
  shortcut?: string;
  /** Where there is little room it stands in the last menu only, and elsewhere only in the bar. */
  yields?: boolean;
  onPress: () => void;
};

/** One tool of the toolbar. It leaves the focus and the selection where they are when it is clicked. */
export function Tool(tool: ToolProps) {
  const { label, icon, word, pressed, disabled, mirror, shortcut, yields, onPress } = tool;
  return (
    <button
      type="button"
      data-tool=""
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={shortcut}
      title={titleOf({ label, word, shortcut })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onPress()}
      className={clsx(
        'inline-flex min-h-8 min-w-8 flex-none items-center justify-center gap-1.5 rounded-md px-1.5 text-sm font-medium max-tablet:min-h-11 max-tablet:min-w-11',
        pressed ? 'bg-brand-tint text-brand' : 'text-ink-2 hover:bg-ground hover:text-ink',
        disabled && 'cursor-not-allowed text-ink-3 opacity-60',
        yields && 'max-[30rem]:hidden',
      )}
    >
      <Icon of={icon} mirror={mirror} />
      {word && <span className="max-tablet:hidden">{label}</span>}
    </button>
  );
}

/** The same tool as a line of a menu, with its name and its keys. */
export function ToolLine(tool: ToolProps) {
  const { label, icon, pressed, disabled, mirror, shortcut, yields, onPress } = tool;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={shortcut}
      onClick={() => !disabled && onPress()}
      className={clsx(menuItemClass({ disabled }), yields && 'min-[30rem]:hidden')}
    >
      <span className={clsx('flex items-center gap-2.5', pressed && 'text-brand')}>
        <Icon of={icon} mirror={mirror} className={pressed ? undefined : 'text-ink-3'} />
        <span className="me-auto">{label}</span>
        {shortcut && (
          <span aria-hidden="true" dir="ltr" className="text-xs font-normal text-ink-3 max-tablet:hidden">
            {keysInWords(shortcut)}
          </span>
        )}
      </span>
    </button>
  );
}

/** A line between groups of tools. */
export function Gap() {
  return <span aria-hidden="true" className="mx-2 h-5 w-px flex-none bg-line max-tablet:mx-1" />;
}

/** How the button of a menu looks in the toolbar. */
export const toolMenuClass =
  'inline-flex min-h-8 flex-none items-center gap-1.5 rounded-md px-1.5 text-sm font-medium text-ink-2 hover:bg-ground hover:text-ink max-tablet:min-h-11';

function titleOf({ label, word, shortcut }: Pick<ToolProps, 'label' | 'word' | 'shortcut'>) {
  const keys = shortcut ? keysInWords(shortcut) : '';
  if (word) return keys || undefined;
  return keys ? `${label} (${keys})` : label;
}
