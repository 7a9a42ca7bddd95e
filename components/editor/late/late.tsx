'use client';

import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { LatePart } from '#components/ui/late-part.ts';
import { whenIdle } from '#components/ui/when-idle.ts';
import { NotLoaded } from './not-loaded.tsx';
import { warmLater } from './warm.ts';

type Ways<P> = {
  /** Stands in its place until it is there. */
  meanwhile?: ComponentType<P>;
  /** Stands in its place when it cannot be had, above the sentence that says so. */
  instead?: ComponentType<P>;
  /** What giving up on it closes; without, there is nothing to close. */
  close?: (props: P) => void;
  /** Loaded when the page is idle, though it is drawn at once: nobody waits for it. */
  idle?: boolean;
};

/**
 * A component that is loaded when it is first drawn, or when the page is idle. The one way to leave a part of the editor
 * out of its first load: where it cannot be had it says so, in its place, with the ways on.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, ways: Ways<P> = {}) {
  const part = new LatePart(load);
  const { meanwhile: Meanwhile, instead: Instead, close, idle = false } = ways;
  warmLater(part);
  // biome-ignore lint/correctness/noComponentHookFactories: called where a module is read, as React's own lazy is
  return function Late(props: P) {
    const state = useSyncExternalStore(part.subscribe, part.state, part.state);
    const [isAsked, setAsked] = useState(false);
    useEffect(() => {
      if (idle) whenIdle(() => void part.load(), 2_000);
      else void part.load();
      setAsked(true);
    }, []);
    if (state.kind === 'here') return <state.part {...props} />;
    if (state.kind !== 'missing' || !isAsked) return Meanwhile ? <Meanwhile {...props} /> : null;
    return (
      <>
        {Instead && <Instead {...props} />}
        <NotLoaded onAgain={part.load} onClose={close && (() => close(props))} />
      </>
    );
  };
}
