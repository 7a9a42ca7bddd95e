'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { controlClass, describedBy, Field } from './field.tsx';
import { useField } from './form-context.ts';

export type SelectOption = { value: string; label: string; lang?: string };

type Props = Omit<ComponentProps<'select'>, 'id' | 'defaultValue' | 'value' | 'className' | 'children'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  quiet?: boolean;
  options: readonly SelectOption[];
  defaultValue?: string;
  className?: string;
};

/** One of a list, on the browser's own control. */
export function Select({ label, hint, quiet, options, defaultValue = '', className, ...select }: Props) {
  const id = useId();
  const { error, value } = useField(select.name, defaultValue);
  return (
    <Field id={id} label={label} hint={hint} error={error} quiet={quiet} className={className}>
      <select
        {...select}
        id={id}
        defaultValue={value}
        {...describedBy(id, { hint, error })}
        className={clsx(controlClass(error), 'min-h-9 max-tablet:min-h-11')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
