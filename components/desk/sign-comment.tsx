'use client';

import { useId, useState } from 'react';
import { controlClass, describedBy, Field } from '#components/form/field.tsx';
import { Notice } from '#components/ui/notice.tsx';

type Props = {
  label: string;
  hint: string;
  /** The form it is sent with, wherever that stands. */
  form: string;
  /** Why nothing can be signed now; null while it can. */
  gone: string | null;
};

/** A word to go with a signature; the button that signs stands in the bar. Typed words stay when signing becomes impossible. */
export function SignComment({ label, hint, form, gone }: Props) {
  const id = useId();
  const [isTyped, setTyped] = useState(false);
  if (gone !== null && !isTyped) return null;
  return (
    <>
      <div role="status" className="empty:hidden">
        {gone !== null && <Notice tone="warning">{gone}</Notice>}
      </div>
      <Field id={id} label={label} hint={hint}>
        <textarea
          id={id}
          name="comment"
          form={form}
          rows={3}
          maxLength={4000}
          readOnly={gone !== null}
          onInput={({ currentTarget }) => setTyped(currentTarget.value !== '')}
          {...describedBy(id, { hint })}
          className={`${controlClass()} resize-y py-2`}
        />
      </Field>
    </>
  );
}
