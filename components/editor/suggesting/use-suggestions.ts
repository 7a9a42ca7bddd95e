'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { type Suggested, suggestionsIn } from '#lib/documents/suggestions/list.ts';
import type { SuggestionNote } from '#lib/documents/suggestions/queries.ts';
import { suggesterOf } from '../behaviour/suggesting.ts';
import { useWriting } from '../context.ts';
import { whenRested } from '../when-rested.ts';
import { toAsk } from './to-ask.ts';

/** A suggestion that stands in the text, with whose it is as far as that is known. */
export type Noted = Suggested & { note: SuggestionNote | null };

const REST_MS = 150;

/** Every open suggestion of the text, looked for when the typing pauses; who made them is asked of the newsroom. */
export function useSuggestions(editor: Editor): readonly Noted[] {
  const { opening } = useWriting();
  const { member, release } = opening;
  const [found, setFound] = useState<readonly Suggested[]>(() => suggestionsIn(editor.state.doc));
  const [notes, setNotes] = useState<ReadonlyMap<string, SuggestionNote>>(new Map());

  useEffect(() => {
    const look = () => setFound((before) => same(before, suggestionsIn(editor.state.doc)));
    look();
    return whenRested(editor, REST_MS, look);
  }, [editor]);

  const asked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = found.filter(({ id }) => !notes.has(id));
    if (fresh.length === 0) return;
    // One's own are known at once, without a network too; what was made before, the newsroom knows better.
    const { owns } = suggesterOf(member.id);
    const at = new Date().toISOString();
    const own = fresh.filter(({ id }) => owns(id)).map(({ id }) => ({ id, member, at, from: null }));
    if (own.length > 0) setNotes((before) => noted(before, own));
    const asking = toAsk(
      fresh.map(({ id }) => id),
      asked.current,
      owns,
    );
    if (asking.length === 0) return;
    for (const id of asking) asked.current.add(id);
    void notesOf(release, member.id).then((known) => {
      if (known) setNotes((before) => noted(before, known));
      else for (const id of asking) asked.current.delete(id);
    });
  }, [found, notes, member, release]);

  return useStable(found, notes);
}

function noted(before: ReadonlyMap<string, SuggestionNote>, notes: SuggestionNote[]) {
  return notes.length > 0 ? new Map([...before, ...notes.map((note) => [note.id, note] as const)]) : before;
}

async function notesOf(release: string, member: string): Promise<SuggestionNote[] | null> {
  try {
    const answer = await fetch(`/api/desk/releases/${release}/suggestions`, {
      headers: { 'newsroom-member': member },
    });
    return answer.ok ? ((await answer.json()) as { suggestions: SuggestionNote[] }).suggestions : null;
  } catch {
    return null;
  }
}

// What did not change stays the same object, and its card is not drawn again.
function same(before: readonly Suggested[], now: readonly Suggested[]): readonly Suggested[] {
  const known = new Map(before.map((it) => [it.id, it]));
  const next = now.map((it) => {
    const old = known.get(it.id);
    return old && says(old) === says(it) ? old : it;
  });
  return next.length === before.length && next.every((it, at) => it === before[at]) ? before : next;
}

const says = ({ from: _from, to: _to, ...it }: Suggested) => JSON.stringify(it);

function useStable(
  found: readonly Suggested[],
  notes: ReadonlyMap<string, SuggestionNote>,
): readonly Noted[] {
  const [known] = useState(() => new WeakMap<Suggested, Noted>());
  const next = found.map((it) => {
    const note = notes.get(it.id) ?? null;
    const old = known.get(it);
    const noted = old && old.note === note ? old : { ...it, note };
    known.set(it, noted);
    return noted;
  });
  const [list, setList] = useState<readonly Noted[]>(next);
  const isSame = next.length === list.length && next.every((it, at) => it === list[at]);
  if (!isSame) setList(next);
  return isSame ? list : next;
}
