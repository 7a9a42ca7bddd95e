import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'grave';

const LOOKS: Record<ButtonVariant, string> = {
  primary: 'border-brand-fill bg-brand-fill text-on-brand hover:border-brand-strong hover:bg-brand-strong',
  outline: 'border-edge bg-paper text-ink hover:bg-ground',
  quiet: 'border-transparent text-ink-2 hover:bg-ground hover:text-ink',
  grave: 'border-edge bg-paper text-alarm hover:bg-alarm-tint',
};

export type ButtonLook = { variant?: ButtonVariant; small?: boolean; disabled?: boolean; className?: string };

/** How everything looks that one presses, button or link. */
export function buttonClass({ variant = 'outline', small, disabled, className }: ButtonLook = {}): string {
  return clsx(
    'inline-flex items-center justify-center gap-1.5 rounded-md border text-sm no-underline transition-colors',
    'cursor-pointer whitespace-nowrap',
    variant === 'quiet' ? 'px-2 font-medium' : 'px-3 font-semibold',
    small ? 'min-h-7 text-[0.8125rem] max-tablet:min-h-11' : 'min-h-9 max-tablet:min-h-11',
    disabled ? 'cursor-not-allowed border-dashed border-edge bg-ground text-ink-3' : LOOKS[variant],
    className,
  );
}
