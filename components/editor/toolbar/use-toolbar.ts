'use client';

import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

type Bar = {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
};

/**
 * Makes a row of tools one stop of the Tab key: arrows walk along it, Escape goes back to the text. Its tools carry
 * `data-tool`; whichever had the focus last is the one Tab comes to.
 */
export function useToolbar(editor: Editor): Bar {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = ref.current;
    if (!bar) return;
    const stop = (chosen?: Element | null) => {
      const all = toolsOf(bar);
      const one = all.find((tool) => tool === chosen) ?? all.find((tool) => tool.tabIndex === 0) ?? all[0];
      for (const tool of all) tool.tabIndex = tool === one ? 0 : -1;
    };
    const reached = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches('[data-tool]')) stop(target);
    };
    for (const tool of toolsOf(bar).slice(1)) tool.tabIndex = -1;
    const changed = new MutationObserver(() => stop(document.activeElement));
    changed.observe(bar, { childList: true, subtree: true });
    bar.addEventListener('focusin', reached);
    return () => {
      changed.disconnect();
      bar.removeEventListener('focusin', reached);
    };
  }, []);
  return { ref, onKeyDown: (event) => walk(event, editor) };
}

const toolsOf = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLElement>('[data-tool]')];

function walk(event: KeyboardEvent<HTMLDivElement>, editor: Editor): void {
  const target = event.target as HTMLElement;
  if (!target.matches('[data-tool]')) return;
  const tools = toolsOf(event.currentTarget).filter((tool) => tool.offsetParent !== null);
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const here = tools.indexOf(target);
  const to = {
    ArrowRight: (here + rtl) % tools.length,
    ArrowLeft: (here - rtl) % tools.length,
    Home: 0,
    End: -1,
  }[event.key];
  if (event.key === 'Escape') editor.view.focus();
  if (to === undefined) return;
  event.preventDefault();
  tools.at(to)?.focus();
}
