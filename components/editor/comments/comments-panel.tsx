'use client';

import { ChevronDown, ChevronUp, MessageSquareText } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { useActiveCard, useCards, useHasMargin, useMargin, useOpenEditor } from '../margin/context.ts';
import { useInOrder } from '../margin/margin.tsx';
import { PanelCards } from '../margin/panel-cards.tsx';
import { useTalking, useThread } from './context.ts';
import { FilterChoice } from './filter-choice.tsx';
import { SaidBy } from './said.tsx';
import { startComment } from './start-comment.ts';
import { walk } from './use-comment-keys.ts';
import { useReveal } from './use-reveal.ts';

/** The panel's tab of comments: which are shown, those without a place, and all where there is no margin. */
export function CommentsPanel() {
  const { t, talk, filter, mayComment, mayMark } = useTalking();
  const margin = useMargin();
  const editor = useOpenEditor();
  const reveal = useReveal();
  const cards = useCards();
  return (
    <div className="grid gap-3 px-4.5 py-4">
      <div className="flex items-end gap-2">
        <FilterChoice />
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            aria-label={t(by < 0 ? 'previous' : 'next')}
            aria-keyshortcuts={by < 0 ? 'Shift+F4' : 'F4'}
            title={`${t(by < 0 ? 'previous' : 'next')} (${by < 0 ? '⇧F4' : 'F4'})`}
            onClick={() => editor && walk({ editor, margin, reveal }, by)}
            className={`${buttonClass({ className: 'px-1.5!' })}`}
          >
            <Icon of={by < 0 ? ChevronUp : ChevronDown} />
          </button>
        ))}
      </div>
      {cards.length === 0 && (
        <div className="grid gap-1 rounded-md border border-dashed border-edge p-3 text-ink-2">
          <p>{t(`none.${filter}`)}</p>
          {mayComment && filter === 'open' && <p className="text-xs text-ink-3">{t('how')}</p>}
        </div>
      )}
      <Lines />
      <PanelCards unplaced={t('unplaced')} />
      {editor && mayComment && (
        <Button
          small
          icon={MessageSquareText}
          className="justify-self-start"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => reveal(startComment(editor, talk, mayMark), true)}
        >
          {t('tool')}
        </Button>
      )}
    </div>
  );
}

/** Where there is a margin, one line for each comment that stands in it. */
function Lines() {
  const hasMargin = useHasMargin();
  const placed = useInOrder(useOpenEditor(), useCards());
  const active = useActiveCard();
  if (!hasMargin || placed.length === 0) return null;
  return (
    <ul className="grid">
      {placed.map(({ id }) => (
        <Line key={id} id={id} active={id === active} />
      ))}
    </ul>
  );
}

function Line({ id, active }: { id: string; active: boolean }) {
  const { t } = useTalking();
  const reveal = useReveal();
  const thread = useThread(id);
  const [first] = thread?.comments ?? [];
  if (!thread || !first) return null;
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-current={active ? 'true' : undefined}
        onClick={() => reveal(id)}
        className={`grid w-full gap-0.5 px-1 py-2 text-start hover:bg-sunken ${active ? 'bg-comment-tint' : ''}`}
      >
        <span className="sr-only">{t('in_margin')}</span>
        <SaidBy name={first.by.name} at={first.at} />
        <span dir="auto" className="line-clamp-2 text-[0.8125rem] text-ink-2">
          {first.words}
        </span>
      </button>
    </li>
  );
}
