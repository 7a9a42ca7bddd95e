'use client';

import { useContext } from 'react';
import { Button } from './button.tsx';
import { DialogContext } from './dialog-context.ts';

/** Leaves a dialog with nothing done. */
export function DialogCancel({ children }: { children: string }) {
  const close = useContext(DialogContext);
  return (
    <Button variant="quiet" onClick={close}>
      {children}
    </Button>
  );
}
