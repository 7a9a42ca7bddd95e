'use client';

import { ActionForm } from '#components/form/action-form.tsx';
import { useShown } from '#components/form/form-context.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';

type Props = {
  /** What is known of the address there is, in words; null when there is none. */
  known: string | null;
  make: FormAction;
  end: FormAction;
  words: Record<'make' | 'renew' | 'end' | 'once' | 'address' | 'problem', string>;
};

/** The private address of one's calendar: made, shown once, ended. */
export function CalendarLink({ known, make, end, words }: Props) {
  return (
    <div className="grid gap-3">
      {known && <p>{known}</p>}
      <ActionForm action={make} errorTitle={words.problem} className="grid gap-3">
        <Address words={words} />
        <div>
          <SubmitButton variant="outline">{known ? words.renew : words.make}</SubmitButton>
        </div>
      </ActionForm>
      {known && (
        <ActionForm action={end} errorTitle={words.problem}>
          <SubmitButton variant="grave">{words.end}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

function Address({ words }: Pick<Props, 'words'>) {
  const url = useShown()?.url;
  return (
    <div role="status">
      {url && (
        <label className="grid gap-1">
          <span className="font-semibold">{words.address}</span>
          <input
            readOnly
            dir="ltr"
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-9 rounded-md border border-edge bg-paper px-2.5"
          />
          <span className="text-xs text-ink-2">{words.once}</span>
        </label>
      )}
    </div>
  );
}
