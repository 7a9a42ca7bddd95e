'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { directionOf } from '#lib/languages.ts';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { type Part, useBroughtBack } from './use-part.ts';
import type { Place } from './use-place.ts';

type Props = {
  part: Part;
  /** Names the entry to a screen reader: "contact: Driss El Khamlichi". */
  name: string;
  isEmpty: boolean;
  /** Where it stands in its list, from 0, and how many there are; left out for what stands alone. */
  place?: Place;
  /** Removes it in its own way. */
  onRemove?: () => void;
  summary: ReactNode;
  children: ReactNode;
};

/** One record in the text: read as text, opened as a form. A new one stands open; one with a wrong field stays open. */
export function Entry({ part, name, isEmpty, place, onRemove, summary, children }: Props) {
  const { t, opening } = useWriting();
  const [open, setOpen] = useState(() => isEmpty || part.drafts().size > 0);
  const form = useRef<HTMLDivElement>(null);
  const times = useBroughtBack();
  useEffect(() => {
    if (times > 0 && part.drafts().size > 0) setOpen(true);
  }, [times, part]);
  if (!part.editable) return <div className="py-2">{summary}</div>;
  const done = () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else setOpen(!open);
  };
  const move = (by: -1 | 1, { at, of }: Place) => {
    part.move(by);
    say(t('entry.moved', { name, at: at + by + 1, of }));
  };
  return (
    <div className="grid gap-2 py-2">
      <div className="flex min-w-0 flex-wrap items-start justify-end gap-x-1 gap-y-2">
        <div className="wrap-anywhere me-auto min-w-0 flex-[1_1_10rem]">{(!open || !isEmpty) && summary}</div>
        <div
          lang={opening.memberLanguage}
          dir={directionOf(opening.memberLanguage)}
          className="flex flex-none items-center gap-1"
        >
          {place && place.at > 0 && (
            <Button
              small
              variant="quiet"
              icon={ArrowUp}
              data-move="up"
              aria-label={t('entry.up_named', { name })}
              title={t('entry.up')}
              onClick={() => move(-1, place)}
            />
          )}
          {place && place.at < place.of - 1 && (
            <Button
              small
              variant="quiet"
              icon={ArrowDown}
              data-move="down"
              aria-label={t('entry.down_named', { name })}
              title={t('entry.down')}
              onClick={() => move(1, place)}
            />
          )}
          <Button
            small
            variant="quiet"
            data-edit=""
            aria-expanded={open}
            aria-label={t(open ? 'entry.done_named' : 'entry.edit_named', { name })}
            onClick={done}
          >
            {t(open ? 'entry.done' : 'entry.edit')}
          </Button>
          <Button
            small
            variant="quiet"
            aria-label={t('entry.remove_named', { name })}
            onClick={() => (onRemove ? onRemove() : part.remove())}
          >
            {t('entry.remove')}
          </Button>
        </div>
      </div>
      {open && (
        <div
          ref={form}
          lang={opening.memberLanguage}
          dir={directionOf(opening.memberLanguage)}
          className="grid gap-2"
        >
          {children}
        </div>
      )}
    </div>
  );
}
