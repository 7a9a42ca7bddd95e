import { clsx } from 'clsx';

/** How one line of a menu looks, button or link. */
export function menuItemClass({ disabled, grave }: { disabled?: boolean; grave?: boolean } = {}): string {
  return clsx(
    'grid w-full gap-0.5 rounded-md px-2.5 py-2 text-start font-medium no-underline max-tablet:min-h-11 max-tablet:content-center',
    disabled ? 'cursor-not-allowed text-ink-3' : 'hover:bg-brand-tint focus-visible:bg-brand-tint',
    grave && !disabled && 'text-alarm',
  );
}
