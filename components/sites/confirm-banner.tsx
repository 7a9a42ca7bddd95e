'use client';

import { useContext } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormContext } from '#components/form/form-context.ts';

/** Once the form was told what it would do: the box that says yes to exactly that. */
export function ConfirmBanner({ label }: { label: string }) {
  const { state } = useContext(FormContext);
  if (state.reason !== 'banner_confirm' || !state.message) return null;
  return <Checkbox key={state.message} name="confirmed" value={state.message} label={label} />;
}
