'use client';

import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { controlClass } from '#components/form/field.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useWriting } from '../../context.ts';
import { sift } from '../../insert/sift.ts';
import { say } from '../../say.tsx';
import { type Kind, namesOf, type RecordOf, titleOf, underTitleOf } from './names.ts';
import { useRecords } from './use-records.ts';

const MOST = 8;

type Props<K extends Kind> = { kind: K; onTake: (record: RecordOf<K>) => void };

/** Finds a record of the directory by what one types; the chosen one goes into the text. */
export function RecordSearch<K extends Kind>({ kind, onTake }: Props<K>) {
  const { t, opening } = useWriting();
  const { records, again } = useRecords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const all =
    records.kind === 'here'
      ? (records.part.filter((one) => one.kind === kind && one.over === null) as RecordOf<K>[])
      : [];
  const found = sift(all, (one) => namesOf(one, opening.countries), typed).slice(0, MOST);
  const show = () => {
    again();
    setOpen(true);
    setActive(0);
  };
  const take = (record: RecordOf<K>) => {
    setTyped('');
    setOpen(false);
    onTake(record);
    say(t('records.taken', { name: titleOf(record, opening.countries) }));
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) show();
      else setActive((at) => (at + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const record = found[active];
      if (isOpen && record) take(record);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="relative">
      <label htmlFor={id} className="block text-xs text-ink-3">
        {t('records.find')}
      </label>
      <div className="relative">
        <Icon of={Search} className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink-3" />
        <input
          id={id}
          type="search"
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
          value={typed}
          onFocus={show}
          onClick={show}
          onBlur={() => setOpen(false)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setOpen(true);
            setActive(0);
          }}
          onKeyDown={keys}
          className={`${controlClass()} min-h-8 ps-8! max-tablet:min-h-11`}
        />
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list must not take the focus out of the field
        <div
          className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-lg bg-raised p-1.5 text-sm text-ink shadow-float"
          onMouseDown={(event) => event.preventDefault()}
        >
          <p role="status" className="px-2.5 py-1 text-xs text-ink-3">
            {records.kind === 'here'
              ? t('records.results', { count: found.length })
              : t(records.kind === 'missing' ? 'records.missing' : 'records.waiting')}
          </p>
          <div role="listbox" id={`${id}-list`} aria-label={t('records.find')} tabIndex={-1}>
            {found.map((record, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, where the focus is
              <div
                key={record.ref}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                tabIndex={-1}
                onMouseMove={() => at !== active && setActive(at)}
                onClick={() => take(record)}
                className={clsx(
                  'cursor-pointer rounded-md px-2.5 py-1.5',
                  at === active && 'bg-brand-tint text-brand',
                )}
              >
                <bdi lang={opening.language} className="block font-medium wrap-anywhere">
                  {titleOf(record, opening.countries)}
                </bdi>
                <bdi lang={opening.language} className="block text-xs text-ink-3 wrap-anywhere">
                  {underTitleOf(record)}
                </bdi>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
