'use client';

import { type MouseEvent, useContext } from 'react';
import { flushSync } from 'react-dom';
import { FormContext } from '#components/form/form-context.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { DialogContext } from '#components/ui/dialog-context.ts';
import type { ActView } from './act-view.ts';
import { lead } from './leads.ts';

type Props = { leads: ActView['leads']; reason: string | undefined };

/** Leads from a refusal to the first of what stands in its way: on this page when it can, else to where it stands. */
export function LeadOut({ leads, reason = '' }: Props) {
  const close = useContext(DialogContext);
  const way = leads[reason];
  if (!way) return null;
  const go = (event: MouseEvent) => {
    // The dialog gives the focus back when it closes, so it has to be closed before.
    flushSync(close);
    if (lead(reason)) event.preventDefault();
  };
  return (
    <a href={way.href} onClick={go} className={buttonClass({ small: true })}>
      {way.label}
    </a>
  );
}

/** The same for the refusal of the form it stands in. */
export function LeadOutOfForm({ leads }: Pick<Props, 'leads'>) {
  const { state } = useContext(FormContext);
  return <LeadOut leads={leads} reason={state.reason} />;
}
