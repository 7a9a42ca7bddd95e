'use client';

import { clsx } from 'clsx';
import { Clock } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { controlClass } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { COMMENT } from '#lib/comments/limits.ts';
import type { Reader } from '#lib/comments/view.ts';
import { cardElement } from '../margin/card-element.ts';
import { useTalking } from './context.ts';
import type { Draft } from './draft.ts';
import { callBy, callingAt, readersLike } from './mention.ts';

type Props = {
  draft: Draft;
  /** Begins with the caret in it: its author has just asked for it. */
  focus: boolean;
  onCancel: () => void;
};

const LABELS = { start: 'words', reply: 'reply_words', edit: 'edit_words' } as const;
const SENDS = { start: 'send', reply: 'send_reply', edit: 'send_edit' } as const;

/** Where a comment is written. Every letter is kept; @ calls somebody by name. */
export function CommentBox({ draft, focus, onCancel }: Props) {
  const { talk, t, reasons } = useTalking();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [calling, setCalling] = useState<Calling>(null);
  const refusal = talk.notTaken(draft.id);
  const isEmpty = draft.words.trim() === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is first drawn
  useEffect(() => {
    // Asked for now, so that names are there as soon as an @ is typed.
    void talk.readers();
    if (!focus || !box.current) return;
    box.current.focus({ preventScroll: true });
    box.current.setSelectionRange(draft.words.length, draft.words.length);
  }, []);

  const send = () => {
    if (isEmpty) return;
    talk.send(draft.id);
    // The box goes away; whoever writes on goes on from the card.
    cardElement(draft.thread)?.focus();
  };
  const cancel = () => {
    cardElement(draft.thread)?.focus();
    onCancel();
  };
  const look = async (field: HTMLTextAreaElement) => {
    const readers = callingAt(field.value, field.selectionStart) ? await talk.readers() : [];
    // Looked at when the names are there: somebody may have written on.
    const found = callingAt(field.value, field.selectionStart);
    setCalling((before) => {
      if (!found || found.from === before?.shut) return found ? before : null;
      const people = readersLike(readers, found.query);
      if (people.length === 0) return null;
      const same = before?.from === found.from && before.query === found.query;
      return { ...found, people, at: same ? before.at : 0, shut: null };
    });
  };
  const call = (person: Reader) => {
    if (!calling || !box.current) return;
    const { words, caret } = callBy(draft.words, calling, person);
    // At once: the next letter stands behind the name.
    flushSync(() => {
      talk.write(draft.id, { words, mentions: [...draft.mentions, person] });
      setCalling({ ...calling, people: [], shut: calling.from });
    });
    box.current.focus();
    box.current.setSelectionRange(caret, caret);
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (calling?.people.length && chose(event, calling)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && isEmpty) {
      event.preventDefault();
      cancel();
    }
  };
  const chose = (event: KeyboardEvent, { people, at, from }: NonNullable<Calling>): boolean => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) setCalling((it) => it && { ...it, at: (at + step + people.length) % people.length });
    else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'Tab') {
      const person = people[at];
      if (person) call(person);
    } else if (event.key === 'Escape') setCalling((it) => it && { ...it, people: [], shut: from });
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  const people = calling?.people ?? [];
  return (
    <form
      data-own=""
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        value={draft.words}
        maxLength={COMMENT.words}
        rows={3}
        dir="auto"
        aria-label={t(LABELS[draft.kind])}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={people.length ? `${id}-people` : undefined}
        aria-activedescendant={people.length ? `${id}-${calling?.at}` : undefined}
        aria-describedby={`${id}-hint${refusal ? ` ${id}-refusal` : ''}`}
        aria-invalid={refusal ? true : undefined}
        onChange={({ currentTarget }) => {
          talk.write(draft.id, { words: currentTarget.value });
          void look(currentTarget);
        }}
        onSelect={({ currentTarget }) => void look(currentTarget)}
        onBlur={() => setCalling(null)}
        onKeyDown={pressed}
        className={clsx(controlClass(refusal ? t('trouble.refused') : null), 'comment-box py-1.5')}
      />
      <p id={`${id}-hint`} className="sr-only">
        {t('mention.hint')}
      </p>
      <p role="status" className="sr-only">
        {calling && calling.shut === null ? t('mention.found', { count: people.length }) : ''}
      </p>
      {people.length > 0 && (
        <div
          id={`${id}-people`}
          role="listbox"
          aria-label={t('mention.label')}
          className="grid rounded-md bg-raised p-1 shadow-float"
        >
          {people.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === calling?.at}
              tabIndex={-1}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => call(person)}
              className={clsx(
                'cursor-pointer rounded-sm px-2 py-1 max-tablet:py-2.5',
                index === calling?.at && 'bg-brand-tint text-brand',
              )}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      {draft.kind === 'start' && (
        <label className="grid grid-cols-[auto_1fr] items-start gap-2">
          <input
            type="checkbox"
            checked={draft.blocking}
            onChange={({ currentTarget }) => talk.write(draft.id, { blocking: currentTarget.checked })}
            className="mt-0.5 size-4 accent-brand-fill max-tablet:size-6"
          />
          {t('blocking')}
        </label>
      )}
      {refusal && (
        <p id={`${id}-refusal`} role="alert" className="text-error">
          {t('trouble.refused')} {reasons[refusal.reason]}
        </p>
      )}
      {!isEmpty && (
        <p className="flex items-start gap-1.5 text-xs text-ink-3">
          <Icon of={Clock} />
          {t('not_sent')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button small variant="primary" type="submit">
          {t(SENDS[draft.kind])}
        </Button>
        <Button small variant="quiet" onClick={cancel}>
          {t(isEmpty ? 'cancel' : 'let_go')}
        </Button>
      </div>
    </form>
  );
}

/** Whom one may mean by what was typed after an @; `shut` is where the list was closed. */
type Calling = { from: number; query: string; people: Reader[]; at: number; shut: number | null } | null;
