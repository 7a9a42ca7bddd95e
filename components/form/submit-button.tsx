'use client';

import { type ComponentProps, useContext } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormContext } from './form-context.ts';

/** Sends the form it stands in, once: while it is on its way the button says so and takes no second press. */
export function SubmitButton({ variant = 'primary', ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useContext(FormContext);
  return <Button variant={variant} {...rest} type="submit" aria-busy={pending || undefined} />;
}
