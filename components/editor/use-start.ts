'use client';

import { useEffect, useRef, useState } from 'react';
import type { NodeJson } from '#lib/documents/parse.ts';
import { useWriting, type Writing } from './context.ts';
import type { Opening } from './opening.ts';
import { deliver, readUnsent, versionsOf, wordsOf } from './session/bring-back.ts';
import { fetchDesk } from './session/fetch-desk.ts';
import { newName } from './session/keys.ts';
import { clock, thisTab } from './session/tab.ts';
import type { Shelf, Shelved } from './session/unsent.ts';

/** Where writing begins: the newsroom's document, or the one that unsent words were left on, with those words. */
export type Start = {
  doc: NodeJson;
  version: number;
  clientId: string;
  steps: Record<string, unknown>[];
  tab: string;
  key: string;
  sent: { key: string; count: number } | null;
  shelf: Shelf;
};

/** Looks on the shelf before anything is opened; null until it has been asked. */
export function useStart(): Start | null {
  const { opening, locked, keep, lookKept } = useWriting();
  const [start, setStart] = useState<Start | null>(null);
  const asked = useRef<Promise<Start> | null>(null);
  useEffect(() => {
    asked.current ??= prepare(opening, locked !== null, { keep, lookKept });
    void asked.current.then(setStart);
  }, [opening, locked, keep, lookKept]);
  return start;
}

type Keeping = Pick<Writing, 'keep' | 'lookKept'>;

async function prepare(opening: Opening, isLocked: boolean, { keep, lookKept }: Keeping): Promise<Start> {
  const { member, release } = opening;
  const tab = thisTab(member.id);
  const shelf = await tab.shelf;
  const left = await shelf.adopt(member.id, tab.name, tab.inUse);
  const own = left.filter(({ unsent }) => unsent.release === release);
  const first = isLocked ? undefined : own.find(({ unsent }) => readUnsent(unsent));
  for (const each of left) {
    if (each === first) continue;
    tab.inUse.add(each.key);
    if (isLocked && each.unsent.release === release) void putAside(each, shelf, keep);
    else void deliver(each, { shelf, clock, desk: fetchDesk(each.unsent.release, member.id) }).then(lookKept);
  }
  const key = first?.key ?? `${tab.name}.${newName()}`;
  tab.inUse.add(key);
  return {
    doc: first?.unsent.base ?? opening.doc,
    version: first?.unsent.baseVersion ?? opening.version,
    clientId: first?.unsent.clientId ?? newName(),
    steps: first?.unsent.steps ?? [],
    sent: first?.unsent.sent ?? null,
    tab: tab.name,
    key,
    shelf,
  };
}

// The release takes no words any more: its author gets them back as a copy.
async function putAside({ key, unsent }: Shelved, shelf: Shelf, keep: Writing['keep']): Promise<void> {
  const words = wordsOf(unsent);
  if (words) await keep(words, versionsOf(unsent));
  await shelf.put(key, null);
}
