'use client';

import { type ReactNode, useContext, useId } from 'react';
import { FormContext } from './form-context.ts';

type Props = {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  type?: 'checkbox' | 'radio';
  required?: boolean;
  onChange?: (checked: boolean) => void;
};

/** A box to tick, or one of several to choose from. */
export function Checkbox({
  name,
  value = 'on',
  label,
  hint,
  defaultChecked,
  type = 'checkbox',
  required,
  onChange,
}: Props) {
  const id = useId();
  const { state } = useContext(FormContext);
  const typed = state.values[name];
  const checked = state.refusals > 0 ? [typed].flat().includes(value) : defaultChecked;
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-2.5 py-1 max-tablet:py-2.5">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        required={required}
        defaultChecked={checked}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 accent-brand-fill max-tablet:size-6"
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
