'use client';

import { useState } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FormAction } from '#lib/form-state.ts';

type Props = {
  memberId: string;
  action: FormAction;
  grave: boolean;
  /** Why it cannot be done, in words. */
  reason: string | null;
  words: { act: string; title: string; text: string; keep: string; problem: string };
};

/** Shuts a member out or lets them in again, after saying what will happen. */
export function SwitchMember({ memberId, action, grave, reason, words }: Props) {
  const [open, setOpen] = useState(false);
  const variant = grave ? 'grave' : 'outline';
  return (
    <>
      <Button variant={variant} reason={reason} reasonPlace="beside" onClick={() => setOpen(true)}>
        {words.act}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.keep}>
        <ActionForm action={action} errorTitle={words.problem} className="grid gap-4">
          <input type="hidden" name="memberId" value={memberId} />
          <p className="text-ink-2">{words.text}</p>
          <p className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{words.keep}</Button>
            <SubmitButton variant={variant}>{words.act}</SubmitButton>
          </p>
        </ActionForm>
      </Dialog>
    </>
  );
}
