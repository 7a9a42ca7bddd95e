'use client';

import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { ActButton } from './act-button.tsx';
import { ActMenuItem } from './act-menu-item.tsx';
import type { ActView } from './act-view.ts';
import { AskedAct } from './asked-act.tsx';
import { DirectAct } from './direct-act.tsx';
import type { MeanwhileWords, Standing } from './meanwhile.ts';

type Props = {
  next: ActView | null;
  others: ActView[];
  later: ActView[];
  /** The act whose dialog is open from the start: it was asked for before scripts ran. */
  asked: string | null;
  standing: Standing;
  words: { more: string; close: string; refused: string; meanwhile: MeanwhileWords };
};

/** The acts at the end of the bar: the likely next one filled, others beside it or in its menu, each with its reason. */
export function ActBar({ next, others, later, asked, standing, words }: Props) {
  const [open, setOpen] = useState(asked);
  const offered = [next, ...others, ...later].filter((view) => view !== null);
  const possible = offered.filter(({ reason }) => reason === null);
  // Others may move the release while a dialog stands open or a refusal is read: nothing that was possible goes away.
  const [known, setKnown] = useState(possible);
  const added = possible.filter((view) => !known.some(({ act }) => act === view.act));
  if (added.length > 0) setKnown([...known, ...added]);
  const variant = next?.forward && next.reason === null ? 'primary' : 'outline';
  // A wide bar shows every possible act, a phone's foot the first two; the menu holds the rest and what must wait.
  const hasMenu = {
    wide: later.length > 0,
    middle: later.length + others.length > 0,
    phone: later.length > 0 || others.length > 1,
  };
  return (
    <div className={clsx('acts', next && 'acts-any')}>
      {others.map((view, place) => (
        <ActButton
          key={view.act}
          view={view}
          onAsk={setOpen}
          className={place === 0 ? 'tablet:max-margin:hidden' : 'max-margin:hidden'}
        />
      ))}
      {next?.reason && (
        <span
          id={`why-${next.act}`}
          className="text-xs text-ink-2 max-tablet:order-first max-tablet:basis-full tablet:max-margin:sr-only margin:max-w-60 margin:text-end"
        >
          {next.reason}
        </span>
      )}
      <span className="inline-flex">
        {next && (
          <ActButton
            view={next}
            onAsk={setOpen}
            variant={variant}
            className={clsx(
              'max-tablet:grow',
              hasMenu.phone && 'max-tablet:rounded-e-none',
              hasMenu.middle && 'tablet:max-margin:rounded-e-none',
              hasMenu.wide && 'margin:rounded-e-none',
            )}
          />
        )}
        {hasMenu.middle && (
          <Menu
            label={words.more}
            face={<Icon of={ChevronDown} />}
            className={clsx(
              buttonClass({ variant }),
              next && '-ms-px rounded-s-none',
              'px-1.5! max-tablet:px-3!',
              variant === 'primary' && 'border-s-on-brand/40!',
              !hasMenu.phone && 'max-tablet:hidden',
              !hasMenu.wide && 'margin:hidden',
            )}
            panelClassName="w-72"
          >
            {others.map((view, place) => (
              <ActMenuItem
                key={view.act}
                view={view}
                onAsk={setOpen}
                className={clsx('margin:hidden', place === 0 && 'max-tablet:hidden')}
              />
            ))}
            {later.map((view) => (
              <ActMenuItem key={view.act} view={view} onAsk={setOpen} />
            ))}
          </Menu>
        )}
      </span>
      <form id="ask" className="hidden" />
      {known.map((first) => {
        const view = possible.find(({ act }) => act === first.act) ?? null;
        return first.dialog ? (
          <AskedAct
            key={first.act}
            act={first.act}
            view={view}
            reason={offered.find(({ act }) => act === first.act)?.reason ?? null}
            open={open === first.act}
            onAsk={setOpen}
            standing={standing}
            words={words.meanwhile}
            closeLabel={words.close}
          />
        ) : (
          <DirectAct key={first.act} view={view ?? first} words={words} />
        );
      })}
    </div>
  );
}
