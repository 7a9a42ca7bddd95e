'use client';

import { useContext, useEffect, useRef } from 'react';
import { useShown } from '#components/form/form-context.ts';
import { WrittenContext } from './context.ts';

/** Puts the text as it is now into the form when it is sent. */
export function WrittenText() {
  const { read, saved } = useContext(WrittenContext);
  const mark = useRef<HTMLSpanElement>(null);
  const version = useShown()?.version;
  useEffect(() => {
    const form = mark.current?.closest('form');
    const add = (event: FormDataEvent) => {
      const doc = read();
      if (doc !== null) event.formData.set('doc', doc);
    };
    form?.addEventListener('formdata', add);
    return () => form?.removeEventListener('formdata', add);
  }, [read]);
  useEffect(() => {
    if (version) saved(Number(version));
  }, [version, saved]);
  return <span ref={mark} hidden />;
}
