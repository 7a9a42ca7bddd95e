'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { singleKeysAreOn } from '#components/editor/shortcuts/single-keys.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';

type Words = { next: string; previous: string; place: string };

/** Walks from change to change, with J and K too: the heading of the part gets the focus, so it is read out. */
export function ChangeSteps({ words }: { words: Words }) {
  const [said, setSaid] = useState('');
  const walk = useCallback(
    (by: 1 | -1) => {
      const changes = [...document.querySelectorAll<HTMLElement>('[data-change] > h3')];
      if (changes.length === 0) return;
      const here = changes.indexOf(document.activeElement as HTMLElement);
      const to = here < 0 ? (by > 0 ? firstBelow(changes) : changes.length - 1) : here + by;
      const place = (to + changes.length) % changes.length;
      const heading = changes[place];
      heading?.focus({ preventScroll: true });
      heading?.parentElement?.scrollIntoView({ block: 'center' });
      setSaid(words.place.replace('{now}', String(place + 1)).replace('{total}', String(changes.length)));
    },
    [words],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target.closest('input, textarea, select, dialog, [contenteditable="true"], [popover]')) return;
      const by = event.key === 'j' || event.key === 'J' ? 1 : event.key === 'k' || event.key === 'K' ? -1 : 0;
      if (by === 0 || !singleKeysAreOn()) return;
      event.preventDefault();
      walk(by);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [walk]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span aria-live="polite" className="text-[0.8125rem] text-ink-3 tabular-nums">
        {said}
      </span>
      <Button small onClick={() => walk(-1)} aria-keyshortcuts="K">
        <Icon of={ArrowUp} />
        {words.previous}
        <kbd>K</kbd>
      </Button>
      <Button small onClick={() => walk(1)} aria-keyshortcuts="J">
        <Icon of={ArrowDown} />
        {words.next}
        <kbd>J</kbd>
      </Button>
    </div>
  );
}

const firstBelow = (changes: HTMLElement[]) =>
  Math.max(
    0,
    changes.findIndex((heading) => heading.getBoundingClientRect().top > 0),
  );
