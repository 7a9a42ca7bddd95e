import type { MouseEvent } from 'react';
import type { ActView } from './act-view.ts';

/** What pressing an act does: it sends the act's form, or opens its dialog. Before scripts run the page opens it. */
export function press({ act, dialog }: ActView, onAsk: (act: string) => void) {
  if (!dialog) return { type: 'submit' as const, form: `act-${act}` };
  return {
    type: 'submit' as const,
    form: 'ask',
    name: 'act',
    value: act,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onAsk(act);
    },
  };
}
