'use client';

import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { ActButton } from './act-button.tsx';
import { ActMenuItem } from './act-menu-item.tsx';
import type { ActView } from './act-view.ts';
import { DirectAct } from './direct-act.tsx';

type Props = {
  next: ActView | null;
  others: ActView[];
  later: ActView[];
  /** The act whose dialog is open from the start: it was asked for before scripts ran. */
  asked: string | null;
  words: { more: string; close: string; refused: string };
};

/** The acts at the end of the bar: the likely next one filled, others beside it or in its menu, each with its reason. */
export function ActBar({ next, others, later, asked, words }: Props) {
  const [open, setOpen] = useState(asked);
  const possible = [next, ...others].filter((view) => view !== null && view.reason === null) as ActView[];
  const variant = next?.forward && next.reason === null ? 'primary' : 'outline';
  // Wide bars show every possible act beside the next one; then the menu holds only what must wait.
  const menu = { wide: later.length > 0, narrow: later.length + others.length > 0 };
  return (
    <div className="acts">
      <span className="contents max-margin:hidden">
        {others.map((view) => (
          <ActButton key={view.act} view={view} onAsk={setOpen} />
        ))}
      </span>
      {next?.reason && (
        <span id={`why-${next.act}`} className="max-w-60 text-end text-xs text-ink-2 max-margin:sr-only">
          {next.reason}
        </span>
      )}
      <span className="inline-flex">
        {next && (
          <ActButton
            view={next}
            onAsk={setOpen}
            variant={variant}
            className={clsx(menu.narrow && 'max-margin:rounded-e-none', menu.wide && 'margin:rounded-e-none')}
          />
        )}
        {menu.narrow && (
          <Menu
            label={words.more}
            face={<Icon of={ChevronDown} />}
            className={clsx(
              buttonClass({ variant }),
              next && '-ms-px rounded-s-none',
              'px-1.5!',
              variant === 'primary' && 'border-s-on-brand/40!',
              !menu.wide && 'margin:hidden',
            )}
            panelClassName="w-72"
          >
            {others.map((view) => (
              <ActMenuItem key={view.act} view={view} onAsk={setOpen} className="margin:hidden" />
            ))}
            {later.map((view) => (
              <ActMenuItem key={view.act} view={view} onAsk={setOpen} />
            ))}
          </Menu>
        )}
      </span>
      <form id="ask" className="hidden" />
      {possible.map((view) =>
        view.dialog ? (
          <Dialog
            key={view.act}
            open={open === view.act}
            onClose={() => setOpen(null)}
            title={view.dialog.title}
            closeLabel={words.close}
          >
            {view.dialog.body}
          </Dialog>
        ) : (
          <DirectAct key={view.act} view={view} words={words} />
        ),
      )}
    </div>
  );
}
