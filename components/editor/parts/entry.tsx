'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';
import type { Part } from './use-part.ts';

type Props = {
  part: Part;
  /** Names the entry to a screen reader: "Contact: Driss El Khamlichi". */
  name: string;
  isEmpty: boolean;
  summary: ReactNode;
  children: ReactNode;
};

/** One record in a list of the end matter: read as text, opened as a form. A new one stands open. */
export function Entry({ part, name, isEmpty, summary, children }: Props) {
  const { t } = useWriting();
  const [open, setOpen] = useState(isEmpty);
  if (!part.editable) return <div className="py-2">{summary}</div>;
  return (
    <div className="grid gap-2 py-2">
      <div className="flex min-w-0 flex-wrap items-start justify-end gap-2">
        <div className="wrap-anywhere me-auto min-w-0">{(!open || !isEmpty) && summary}</div>
        <Button
          small
          variant="quiet"
          aria-expanded={open}
          aria-label={t(open ? 'entry.done_named' : 'entry.edit_named', { name })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'entry.done' : 'entry.edit')}
        </Button>
        <Button
          small
          variant="quiet"
          aria-label={t('entry.remove_named', { name })}
          onClick={() => part.remove()}
        >
          {t('entry.remove')}
        </Button>
      </div>
      {open && children}
    </div>
  );
}
