'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWriting } from '../context.ts';
import { morph } from './morph.ts';

const REST_MS = 250;

/**
 * Keeps a frame at what the newsroom says the public page would be, from each save to the next. Every look asks the
 * newsroom, which asks again who may see it. @returns whether the last look came to nothing
 */
export function useFrame(
  frame: RefObject<HTMLIFrameElement | null>,
  address: string,
  version: number,
): boolean {
  const { opening } = useWriting();
  const [failed, setFailed] = useState(false);
  const first = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what there is to look at
  useEffect(() => {
    // The frame itself brings the first page of an address.
    if (first.current !== address) {
      first.current = address;
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void look(address, abort.signal)
        .then((next) => {
          const shown = frame.current?.contentDocument;
          if (shown?.body) morph(shown, next);
          setFailed(false);
        })
        .catch(() => setFailed(!abort.signal.aborted));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [frame, address, version, opening.release]);
  return failed;
}

async function look(address: string, signal: AbortSignal): Promise<Document> {
  const answer = await fetch(address, { signal, cache: 'no-store' });
  if (!answer.ok) throw new Error(`preview: ${answer.status}`);
  // The frame keeps the styles it has; parsed here they would be refused by the policy of this page, and reported.
  const html = (await answer.text()).replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
