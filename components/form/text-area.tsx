'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { controlClass, describedBy, Field } from './field.tsx';
import { useField } from './form-context.ts';

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'defaultValue' | 'value' | 'className'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  quiet?: boolean;
  defaultValue?: string;
  className?: string;
};

/** Several lines of text. What was typed survives a refusal. */
export function TextArea({ label, hint, quiet, defaultValue = '', className, ...area }: Props) {
  const id = useId();
  const { error, value } = useField(area.name, defaultValue);
  return (
    <Field id={id} label={label} hint={hint} error={error} quiet={quiet} className={className}>
      <textarea
        rows={4}
        {...area}
        id={id}
        defaultValue={value}
        {...describedBy(id, { hint, error })}
        className={clsx(controlClass(error), 'resize-y py-2')}
      />
    </Field>
  );
}
