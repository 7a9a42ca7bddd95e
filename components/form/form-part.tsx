import type { ReactNode } from 'react';

type Props = { title: string; hint?: string; children: ReactNode };

/** A part of a long form, under a title of its own. */
export function FormPart({ title, hint, children }: Props) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-base font-semibold">{title}</legend>
      {hint && <p className="text-[0.8125rem] text-ink-2">{hint}</p>}
      {children}
    </fieldset>
  );
}
