import type { ReactNode } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { DialogCancel } from '#components/ui/dialog-cancel.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { ActSubmit } from './act-submit.tsx';
import type { ActView } from './act-view.ts';
import { LeadOutOfForm } from './lead-out.tsx';
import { Moved } from './moved.tsx';

type Props = {
  action: FormAction;
  hidden: Record<string, string | number>;
  /** What will happen, to whom. */
  says: ReactNode;
  label: string;
  grave?: boolean;
  leads: ActView['leads'];
  words: { cancel: string; problem: string };
  children?: ReactNode;
};

/** Inside an act's dialog: what will happen, what is asked, and the act itself as the button. */
export function ActBody({ action, hidden, says, label, grave, leads, words, children }: Props) {
  return (
    <ActionForm action={action} errorTitle={words.problem} className="grid gap-4">
      <LeadOutOfForm leads={leads} />
      <Moved />
      <HiddenFields values={hidden} />
      <div className="grid gap-2 text-ink-2">{says}</div>
      {children}
      <div className="flex flex-wrap justify-end gap-3">
        <DialogCancel>{words.cancel}</DialogCancel>
        <ActSubmit variant={grave ? 'grave' : 'primary'}>{label}</ActSubmit>
      </div>
    </ActionForm>
  );
}
