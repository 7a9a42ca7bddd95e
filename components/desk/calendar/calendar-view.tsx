'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useState } from 'react';
import type { PlanWords } from '#components/desk/acts/plan-fields.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { Language } from '#lib/languages.ts';
import type { ShownItem } from './item.ts';
import { MoveDialog, type MoveWords } from './move-dialog.tsx';

export type ShownDay = { day: string; number: string; name: string; today: boolean; outside: boolean };

type Props = {
  view: 'month' | 'week' | 'list';
  days: ShownDay[];
  weekdays: string[];
  items: ShownItem[];
  action: FormAction;
  zones: readonly string[];
  language: Language;
  words: MoveWords & { empty: string; keys: string };
  planWords: PlanWords;
};

type Moving = { item: ShownItem; day: string };

/** Days with what stands on them. What may be moved is dragged to another day, or moved by keys; then it is asked. */
export function CalendarView({
  view,
  days,
  weekdays,
  items,
  action,
  zones,
  language,
  words,
  planWords,
}: Props) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const shown = view === 'list' ? days.filter(({ day }) => items.some((item) => item.day === day)) : days;
  const drop = (key: string, day: string) => {
    const item = items.find((each) => each.key === key);
    if (item?.plan && item.day !== day) setMoving({ item, day: shift(item, day) });
  };
  return (
    <>
      <p id="calendar-keys" className="sr-only">
        {words.keys}
      </p>
      {view !== 'list' && (
        <div className="calendar-weekdays" aria-hidden="true">
          {weekdays.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
      )}
      <ol className="calendar" data-view={view}>
        {shown.map((each) => (
          <li
            key={each.day}
            className={clsx('calendar-day', each.outside && 'calendar-outside')}
            data-today={each.today || undefined}
            data-over={over === each.day || undefined}
            data-empty={!items.some((item) => item.day === each.day) || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(each.day);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              drop(event.dataTransfer.getData('text/plain'), each.day);
            }}
          >
            <h2 className="calendar-date">
              <span aria-hidden="true">{each.number}</span>
              <span className="calendar-name">{each.name}</span>
            </h2>
            <ul className="grid gap-1">
              {items
                .filter((item) => item.day === each.day)
                .map((item) => (
                  <Item key={item.key} item={item} words={words} move={(day) => setMoving({ item, day })} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {view === 'list' && shown.length === 0 && <p className="text-ink-2">{words.empty}</p>}
      {moving && (
        <MoveDialog
          key={`${moving.item.key} ${moving.item.seen} ${moving.day}`}
          item={moving.item}
          day={moving.day}
          close={() => setMoving(null)}
          {...{ action, zones, language, words, planWords }}
        />
      )}
    </>
  );
}

type ItemProps = { item: ShownItem; words: MoveWords; move: (day: string) => void };

function Item({ item, words, move }: ItemProps) {
  const { plan } = item;
  function byKeys(event: KeyboardEvent<HTMLLIElement>) {
    if (!event.altKey || !plan) return;
    const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const by = { [back]: -1, [forth]: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(later(plan.day, by));
  }
  return (
    <li
      className="calendar-item"
      data-kind={item.kind}
      draggable={plan !== null}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', item.key)}
      onKeyDown={byKeys}
    >
      <span className="calendar-time">
        <span className="font-semibold">{item.kindName}</span> {item.time}
      </span>
      <a href={item.href} className="calendar-link" aria-describedby={plan ? 'calendar-keys' : undefined}>
        <span lang={item.lang} dir={item.dir}>
          {item.headline}
        </span>
        <span className="sr-only">
          , {item.moment}, {item.place}
        </span>
      </a>
      {plan && (
        <button type="button" className="calendar-move" onClick={() => move(plan.day)}>
          {words.move}
          <span className="sr-only">: {item.headline}</span>
        </button>
      )}
    </li>
  );
}

// In another zone than the calendar's it was said for another day: what counts is by how many it is moved.
function shift(item: ShownItem, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(item.day)) / 86_400_000);
  return later(item.plan?.day ?? item.day, days);
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
