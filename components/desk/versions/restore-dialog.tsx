'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FormAction } from '#lib/form-state.ts';

type Props = {
  title: string;
  words: { close: string; confirm: string; error: string };
  hidden: Record<string, string | number>;
  action: FormAction;
  /** The same page without the dialog. */
  back: string;
  children: ReactNode;
};

/** Says what bringing a version back will do, and asks. It stands open when the address says so, before scripts run too. */
export function RestoreDialog({ title, words, hidden, action, back, children }: Props) {
  const [open, setOpen] = useState(true);
  const router = useRouter();
  const close = () => {
    setOpen(false);
    router.replace(back, { scroll: false });
  };
  return (
    <Dialog open={open} onClose={close} title={title} closeLabel={words.close}>
      <div className="grid gap-3">{children}</div>
      <ActionForm action={action} errorTitle={words.error} className="mt-4 grid gap-3">
        <HiddenFields values={hidden} />
        <div className="flex justify-end">
          <SubmitButton>{words.confirm}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
