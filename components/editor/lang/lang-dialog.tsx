'use client';

import { type Editor, getMarkRange } from '@tiptap/react';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { controlClass, Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useWriting } from '../context.ts';
import { useToolWords } from '../use-tool-words.ts';
import { likelyLanguage, PHRASE_LANGUAGES, writtenFrom } from './languages.ts';

type Props = { editor: Editor; open: boolean; onClose: () => void };

/** Asks which language the chosen phrase is in, so that it is spoken, set and checked right. */
export function LangDialog({ editor, open, onClose }: Props) {
  const { t } = useWriting();
  const tools = useToolWords();
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) editor.view.focus();
    wasOpen.current = open;
  }, [editor, open]);
  return (
    <Dialog open={open} onClose={onClose} title={tools('lang.tool')} closeLabel={t('link.close')}>
      {open && <LangForm editor={editor} onDone={onClose} />}
    </Dialog>
  );
}

function LangForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { opening } = useWriting();
  const tools = useToolWords();
  const id = useId();
  const names = useMemo(() => namesIn(opening.memberLanguage), [opening]);
  const { from, to, phrase, now } = phraseIn(editor);
  const [lang, setLang] = useState(now ?? likelyLanguage(phrase, opening.language));
  const save = (event: FormEvent) => {
    event.preventDefault();
    editor
      .chain()
      .setTextSelection({ from, to })
      .setMark('lang', { lang, dir: writtenFrom(lang) })
      .setTextSelection(to)
      .run();
    onDone();
  };
  if (from === to) return <p>{tools('lang.choose')}</p>;
  return (
    <form data-own="" onSubmit={save} className="grid gap-4">
      <p className="wrap-anywhere">
        <bdi>“{phrase.length > 80 ? `${phrase.slice(0, 80)}…` : phrase}”</bdi>
      </p>
      <Field id={id} label={tools('lang.language')}>
        <select
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to choose this
          autoFocus
          value={lang}
          onChange={({ currentTarget }) => setLang(currentTarget.value)}
          className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
        >
          {names.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        {now && (
          <Button
            className="me-auto"
            onClick={() => {
              editor.chain().setTextSelection({ from, to }).unsetMark('lang').setTextSelection(to).run();
              onDone();
            }}
          >
            {tools('lang.remove')}
          </Button>
        )}
        <Button type="submit" variant="primary">
          {tools('lang.set')}
        </Button>
      </div>
    </form>
  );
}

function namesIn(language: string): { tag: string; name: string }[] {
  const words = new Intl.DisplayNames(language, { type: 'language' });
  return PHRASE_LANGUAGES.map((tag) => ({ tag, name: words.of(tag) ?? tag }));
}

// The selection, or the whole phrase the caret stands in.
function phraseIn(editor: Editor): { from: number; to: number; phrase: string; now: string | null } {
  const { selection, schema, doc } = editor.state;
  const type = schema.marks.lang;
  const range = selection.empty && type ? getMarkRange(selection.$from, type) : undefined;
  const { from, to } = range ?? selection;
  const now = (editor.getAttributes('lang').lang as string | undefined) ?? null;
  return { from, to, phrase: doc.textBetween(from, to, ' '), now };
}
