'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { FormState } from '#lib/form-state.ts';

/** What stands in the way, above the form, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ state, title }: { state: FormState; title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(state.fields);
  const { refusals } = state;
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  if (!state.message && fields.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-4">
      <Notice
        tone="alarm"
        title={fields.length > 0 ? title : <span className="whitespace-pre-line">{state.message}</span>}
      >
        {fields.length > 0 && state.message && <p className="whitespace-pre-line">{state.message}</p>}
        {fields.length > 0 && (
          <ul className="grid gap-1">
            {fields.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#field-${name}`} onClick={(event) => focusField(event, name)}>
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

function focusField(event: { preventDefault(): void; currentTarget: HTMLElement }, name: string) {
  const form = event.currentTarget.closest('form');
  const field = form?.querySelector<HTMLElement>(`[data-field="${name}"], [name="${name}"]`);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
