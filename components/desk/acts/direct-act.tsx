'use client';

import { useState } from 'react';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { useActionForm } from '#components/form/use-action-form.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import type { ActView } from './act-view.ts';
import { LeadOut } from './lead-out.tsx';

type Props = { view: ActView; words: { close: string; refused: string } };

/** The form behind an act that is done at once; its buttons stand elsewhere. When it is refused a dialog says why. */
export function DirectAct({ view, words }: Props) {
  const { state, pending, form } = useActionForm(view.action);
  const [read, setRead] = useState(0);
  return (
    <>
      <form {...form} id={`act-${view.act}`} aria-busy={pending || undefined} className="hidden">
        <HiddenFields values={view.hidden} />
      </form>
      <Dialog
        open={state.refusals > read}
        onClose={() => setRead(state.refusals)}
        title={words.refused.replace('{act}', view.label)}
        closeLabel={words.close}
      >
        <p className="text-base whitespace-pre-line">{state.message}</p>
        <div className="mt-3 empty:hidden">
          <LeadOut leads={view.leads} reason={state.reason} />
        </div>
      </Dialog>
    </>
  );
}
