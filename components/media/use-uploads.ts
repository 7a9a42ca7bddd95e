'use client';

import { useRef, useState } from 'react';
import type { SentFile } from '#lib/media/send-upload.ts';

export type UploadState =
  | 'waiting'
  | 'sending'
  | 'paused'
  | 'cleaning'
  | 'failed'
  | 'done'
  | 'known'
  | 'refused';

/** A file on its way. `part`: how much of it is there, 0 to 1. */
export type Upload = {
  key: number;
  file: File;
  site: string;
  state: UploadState;
  part: number;
  address: string | null;
  id: string | null;
  removed: string[];
  refused: Extract<SentFile, { refused: unknown }>['refused'] | null;
};

const AT_ONCE = 2;

/** Sends files two at a time; each can be paused and gone on with, and one that fails never stops the others. */
export function useUploads(member: string) {
  const [items, setItems] = useState<Upload[]>([]);
  // What runs is asked between renderings.
  const now = useRef<Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const count = useRef(0);

  function put(change: (all: Upload[]) => Upload[]) {
    now.current = change(now.current);
    setItems(now.current);
  }
  const set = (key: number, change: Partial<Upload>) =>
    put((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)));

  function next() {
    while (running.current.size < AT_ONCE) {
      const item = now.current.find(({ key, state }) => state === 'waiting' && !running.current.has(key));
      if (!item) return;
      void send(item);
    }
  }

  async function send(item: Upload) {
    const { key, file, site } = item;
    const stop = new AbortController();
    running.current.set(key, stop);
    set(key, { state: 'sending' });
    try {
      const { sendUpload } = await import('#lib/media/send-upload.ts');
      const sent = await sendUpload({
        ...{ file, site, member, address: item.address, signal: stop.signal },
        onAddress: (address) => set(key, { address }),
        onPart: (bytes) =>
          set(key, { part: bytes / file.size, state: isLast(bytes, file) ? 'cleaning' : 'sending' }),
      });
      if ('refused' in sent) set(key, { state: 'refused', refused: sent.refused });
      else
        set(key, { state: sent.known ? 'known' : 'done', part: 1, id: sent.id, removed: sent.removed ?? [] });
    } catch {
      set(key, { state: stop.signal.aborted ? 'paused' : 'failed' });
    }
    running.current.delete(key);
    next();
  }

  return {
    items,
    add(files: Iterable<File>, site: string, refuse: (file: File) => Upload['refused']) {
      const fresh = [...files].map((file): Upload => {
        count.current += 1;
        const refused = refuse(file);
        const state = refused ? 'refused' : 'waiting';
        return {
          key: count.current,
          file,
          site,
          state,
          part: 0,
          address: null,
          id: null,
          removed: [],
          refused,
        };
      });
      put((all) => [...all, ...fresh]);
      next();
    },
    pause(key: number) {
      const stop = running.current.get(key);
      if (stop) stop.abort();
      else set(key, { state: 'paused' });
    },
    resume(key: number) {
      set(key, { state: 'waiting' });
      next();
    },
    remove(key: number) {
      running.current.get(key)?.abort();
      put((all) => all.filter((item) => item.key !== key));
    },
  };
}

const isLast = (sent: number, file: File) => file.size - sent <= 4_000_000;
