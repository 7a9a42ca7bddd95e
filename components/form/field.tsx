import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  /** Shows the label to screen readers only. */
  quiet?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, what helps, the control, and what is wrong with it. The control is wired by `describedBy(id, …)`. */
export function Field({ id, label, hint, error, quiet, className, children }: Props) {
  return (
    <div className={clsx('grid gap-1', className)}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'text-[0.8125rem] font-semibold'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.8125rem] text-ink-2">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex items-center gap-1.5 text-[0.8125rem] text-error">
          <Icon of={CircleAlert} />
          {error}
        </p>
      )}
    </div>
  );
}

/** The ids of hint and error of a field, for its control. */
export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: string | null }) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': error ? true : undefined };
}

/** How every control one types in or chooses from looks. */
export function controlClass(error?: string | null): string {
  return clsx(
    'w-full rounded-md border bg-paper px-2.5 text-sm text-ink max-tablet:text-base',
    error ? 'border-2 border-error' : 'border-edge',
  );
}
