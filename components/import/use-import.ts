'use client';

import { useCallback, useRef, useState } from 'react';
import { FILE_LIMITS, FILE_TYPES } from '#lib/documents/import/limits.ts';
import type { ImportView } from '#lib/documents/import/view.ts';
import type { ImportSite, ImportWords } from './import-words.ts';
import { askForDraft, type DraftChoice, sendFile } from './send.ts';

export type Item = {
  key: number;
  name: string;
  size: number;
  state: 'waiting' | 'sending' | 'reading' | 'read' | 'refused' | 'making' | 'made';
  /** How much has been sent, 0 to 1. */
  part: number;
  problem: string | null;
  view: ImportView | null;
  choice: DraftChoice;
  made: { releaseId: string; already: boolean } | null;
};

type Setting = { words: ImportWords; sites: ImportSite[]; memberId: string };

/** The files of an import: sent one after the other, read by the newsroom, made into drafts when asked. */
export function useImport({ words, sites, memberId }: Setting) {
  const [items, setItems] = useState<Item[]>([]);
  const nextKey = useRef(1);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback((key: number, changes: Partial<Item>) => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }, []);
  const sayReason = (reason: string) => words.reasons[reason] ?? words.lost;

  async function send(file: File, key: number) {
    change(key, { state: 'sending' });
    const answer = await sendFile(file, memberId, (part) =>
      change(key, part < 1 ? { part } : { part, state: 'reading' }),
    );
    if ('done' in answer)
      change(key, { state: 'read', view: answer.done, choice: likelyChoice(answer.done, sites) });
    else
      change(key, {
        state: 'refused',
        problem: 'refused' in answer ? answer.refused : sayReason(answer.reason),
      });
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      const key = nextKey.current;
      nextKey.current += 1;
      const problem = problemOf(file, words);
      setItems((all) => [...all, newItem(file, key, problem)]);
      if (!problem) line.current = line.current.then(() => send(file, key));
    }
  }

  async function make(item: Item) {
    if (!item.view || !isReady(item)) return;
    change(item.key, { state: 'making', problem: null });
    const answer = await askForDraft(item.view.id, memberId, item.choice);
    if ('done' in answer) change(item.key, { state: 'made', made: answer.done });
    else
      change(item.key, {
        state: 'read',
        problem: 'reason' in answer ? sayReason(answer.reason) : answer.refused,
      });
  }

  async function makeAll() {
    for (const item of items) if (item.state === 'read') await make(item);
  }

  const choose = (key: number, choice: DraftChoice) => change(key, { choice, problem: null });
  const remove = (key: number) => setItems((all) => all.filter((item) => item.key !== key));
  return { items, add, make, makeAll, choose, remove };
}

/** True when a site and a language are chosen. */
export function isReady({ choice }: Item): boolean {
  return choice.siteKey !== '' && choice.language !== '';
}

function newItem({ name, size }: File, key: number, problem: string | null): Item {
  const choice = {
    siteKey: '',
    language: '',
    kind: 'press_release',
    reach: 'local',
    address: '',
    publishedOn: '',
  };
  const state = problem ? 'refused' : 'waiting';
  return { key, name, size, state, part: 0, problem, view: null, choice, made: null };
}

function problemOf({ name, size }: File, words: ImportWords): string | null {
  if (!FILE_TYPES.some((type) => name.toLowerCase().endsWith(type))) return words.wrong_type;
  return size > FILE_LIMITS.bytes ? words.too_large : null;
}

// The site and language the file speaks of, when the member may write there; else the only ones there are.
function likelyChoice(view: ImportView, sites: ImportSite[]): DraftChoice {
  const { site, language, kind, reach, address, publishedOn } = view;
  const own = sites.find(({ key }) => key === site) ?? (sites.length === 1 ? sites[0] : undefined);
  const spoken = own?.languages.some(({ value }) => value === language) ? language : null;
  return { siteKey: own?.key ?? '', language: spoken ?? '', kind, reach, address, publishedOn };
}
