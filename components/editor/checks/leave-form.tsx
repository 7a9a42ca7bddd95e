'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { controlClass, describedBy, Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { NOTE } from '#lib/checks/limits.ts';
import type { CheckWords } from './words.ts';

type Props = {
  t: CheckWords;
  /** Answers null, or why it could not be done. */
  onLeave: (note: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks why a finding stays. Escape gives it up. */
export function LeaveForm({ t, onLeave, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const note = field.current?.value.trim();
    if (!note || isSent) return;
    setSent(true);
    setError(await onLeave(note));
    setSent(false);
  };
  const hint = t('left.hint');
  return (
    <form
      data-own=""
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      aria-busy={isSent || undefined}
      className="grid gap-2 rounded-md bg-ground p-2.5"
    >
      <Field id={id} label={t('left.reason')} hint={hint} error={error}>
        <input
          ref={field}
          id={id}
          required
          maxLength={NOTE.words}
          dir="auto"
          autoComplete="off"
          {...describedBy(id, { hint, error })}
          className={`${controlClass(error)} min-h-8 max-tablet:min-h-11`}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button small type="submit" variant="primary">
          {t('left.save')}
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          {t('left.cancel')}
        </Button>
      </div>
    </form>
  );
}
