'use client';

import { type Editor, getMarkRange } from '@tiptap/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { controlClass, describedBy, Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useWriting } from '../context.ts';
import { addressOf } from './address.ts';

type Props = { editor: Editor; open: boolean; onOpen: () => void; onClose: () => void };

/** Asks where a link leads: to the web, a mail address or a telephone. */
export function LinkDialog({ editor, open, onOpen, onClose }: Props) {
  const { t } = useWriting();
  useEffect(() => {
    const dom = editor.view.dom;
    const ask = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onOpen();
    };
    dom.addEventListener('keydown', ask);
    return () => dom.removeEventListener('keydown', ask);
  }, [editor, onOpen]);
  // After the dialog has closed itself and given up the focus: the next letter belongs into the text.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) editor.view.focus();
    wasOpen.current = open;
  }, [editor, open]);
  return (
    <Dialog open={open} onClose={onClose} title={t('link.title')} closeLabel={t('link.close')}>
      {open && <LinkForm editor={editor} onDone={onClose} />}
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useWriting();
  const id = useId();
  const { from, to, empty } = linkAround(editor);
  const [href, setHref] = useState<string>(editor.getAttributes('link').href ?? '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const isLink = editor.isActive('link');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const target = addressOf(href);
    if (!target) {
      setError(t('link.wrong'));
      return;
    }
    const chain = editor.chain();
    if (empty) {
      const text = words.trim() || href.trim();
      const marks = [{ type: 'link', attrs: { href: target } }];
      chain.insertContentAt(from, { type: 'text', text, marks }, { updateSelection: true }).run();
    } else {
      chain.setTextSelection({ from, to }).setMark('link', { href: target }).setTextSelection(to).run();
    }
    onDone();
  };
  return (
    <form data-own="" onSubmit={save} noValidate className="grid gap-4">
      <Field id={id} label={t('link.address')} hint={t('link.hint')} error={error}>
        <input
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write this address
          autoFocus
          value={href}
          maxLength={2000}
          onChange={({ currentTarget }) => {
            setHref(currentTarget.value);
            setError(null);
          }}
          {...describedBy(id, { hint: true, error })}
          className={`${controlClass(error)} min-h-9 max-tablet:min-h-11`}
        />
      </Field>
      {empty && (
        <Field id={`${id}-words`} label={t('link.words')}>
          <input
            id={`${id}-words`}
            value={words}
            dir="auto"
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
          />
        </Field>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        {isLink && (
          <Button
            className="me-auto"
            onClick={() => {
              editor
                .chain()
                .setTextSelection({ from, to })
                .unsetMark('link', { extendEmptyMarkRange: true })
                .setTextSelection(to)
                .run();
              onDone();
            }}
          >
            {t('link.remove')}
          </Button>
        )}
        <Button type="submit" variant="primary">
          {t('link.save')}
        </Button>
      </div>
    </form>
  );
}

// The selection, or the whole link that the caret stands in.
function linkAround(editor: Editor): { from: number; to: number; empty: boolean } {
  const { selection, schema } = editor.state;
  const { from, to, empty, $from } = selection;
  const type = schema.marks.link;
  const range = empty && type ? getMarkRange($from, type) : undefined;
  return range ? { ...range, empty: false } : { from, to, empty };
}
