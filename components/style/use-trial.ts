'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { TryInput } from '#lib/style/input.ts';
import type { Progress, Tried } from '#lib/style/try-out.ts';

/** How far a trial is, what it found so far, and how it ended. */
export type Trial = {
  /** What was asked, to know whether that is still what stands in the form. */
  of: string;
  read: number;
  total: number;
  found: Tried[];
  gone: number;
  state: 'running' | 'ended' | 'stopped' | 'failed';
};

/** Tries a term or rule on the releases, line by line; a new trial, or leaving the page, stops the one before. */
export function useTrial(memberId: string) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const begin = useCallback(
    async (of: string, wanted: TryInput) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const set = (change: (trial: Trial) => Trial) => {
        if (running.current === own) setTrial((before) => (before ? change(before) : before));
      };
      setTrial({ of, read: 0, total: 0, found: [], gone: 0, state: 'running' });
      try {
        await readLines(wanted, memberId, own.signal, (step) =>
          set((before) => ({
            ...before,
            read: step.read,
            total: step.total,
            found: [...before.found, ...step.found],
            gone: before.gone + step.gone,
          })),
        );
        set((before) => ({ ...before, state: 'ended' }));
      } catch {
        set((before) => ({ ...before, state: own.signal.aborted ? 'stopped' : 'failed' }));
      }
    },
    [memberId],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return { trial, begin, stop };
}

async function readLines(
  wanted: TryInput,
  memberId: string,
  signal: AbortSignal,
  take: (step: Progress) => void,
): Promise<void> {
  const answer = await fetch('/api/desk/style/try', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'newsroom-member': memberId },
    body: JSON.stringify(wanted),
    cache: 'no-store',
    signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`the trial was answered with ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(JSON.parse(line) as Progress);
  }
  if (rest) throw new Error('the trial broke off');
}
