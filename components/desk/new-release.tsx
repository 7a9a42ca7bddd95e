'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { TemplateOffer } from '#lib/templates/queries.ts';
import { StartForm, type StartWords, type WritableSite } from './start-form.tsx';

type Props = {
  action: FormAction;
  words: StartWords;
  sites: WritableSite[];
  language: string;
  offers: TemplateOffer[];
};

/** Starts a release: asks the four things that cannot be guessed. Before scripts run the button leads to a page of its own. */
export function NewRelease({ action, words, sites, language, offers }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <form
        action="/desk/releases/new"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Button variant="primary" type="submit">
          {words.button}
        </Button>
      </form>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        {open && (
          <StartForm action={action} words={words} sites={sites} language={language} offers={offers} />
        )}
      </Dialog>
    </>
  );
}
