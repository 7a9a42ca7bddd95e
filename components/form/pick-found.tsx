'use client';

import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useContext, useId, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { fold } from '#lib/finding/fold.ts';
import { Checkbox } from './checkbox.tsx';
import { controlClass, Field } from './field.tsx';
import { FormContext } from './form-context.ts';
import type { SelectOption } from './select.tsx';

const MOST = 8;

type Props = {
  name: string;
  label: string;
  options: readonly SelectOption[];
  defaultValues: readonly string[];
  /** `found` with the number in place of `{count}`; `none` is said where there is nothing to choose from. */
  words: { find: string; found: string; none: string };
};

/** Any number out of a list too long to look through: found by what one types, chosen with arrows and Enter. */
export function PickFound({ name, label, options, defaultValues, words }: Props) {
  const id = useId();
  const { state } = useContext(FormContext);
  const before = state.values[name];
  const [chosen, setChosen] = useState<readonly string[]>(
    state.refusals > 0 ? [before ?? []].flat().filter(Boolean) : defaultValues,
  );
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = fold(typed).split(' ').filter(Boolean);
  const all = options.filter(({ value, label: said }) => {
    const names = fold(said).split(' ');
    return !chosen.includes(value) && wanted.every((part) => names.some((word) => word.startsWith(part)));
  });
  const found = all.slice(0, MOST);
  const take = (value: string) => {
    setChosen([...chosen, value]);
    setTyped('');
    setOpen(false);
    setActive(0);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = found[active];
    if (step) {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else setActive((now) => (now + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      // never sends the form: what was typed here is no value of it
      event.preventDefault();
      if (isOpen && at) take(at.value);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const named = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <fieldset>
      <legend className="text-[0.8125rem] font-semibold">{label}</legend>
      {chosen.map((value) => (
        <Checkbox key={value} name={name} value={value} label={<bdi>{named(value)}</bdi>} defaultChecked />
      ))}
      {options.length === 0 && <p className="text-[0.8125rem] text-ink-2">{words.none}</p>}
      {options.length > 0 && (
        <Field id={id} label={words.find} quiet error={state.fields[name]}>
          <div className="relative mt-1">
            <Icon
              of={Search}
              className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink-3"
            />
            <input
              id={id}
              type="search"
              role="combobox"
              autoComplete="off"
              data-field={name}
              placeholder={words.find}
              aria-expanded={isOpen}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
              value={typed}
              onClick={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setOpen(true);
                setActive(0);
              }}
              onKeyDown={keys}
              className={`${controlClass()} min-h-9 ps-8! max-tablet:min-h-11`}
            />
            {isOpen && (
              // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list must not take the focus out of the field
              <div
                className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-lg bg-raised p-1.5 text-sm text-ink shadow-float"
                onMouseDown={(event) => event.preventDefault()}
              >
                <p role="status" className="px-2.5 py-1 text-xs text-ink-3">
                  {words.found.replace('{count}', String(all.length))}
                </p>
                <div role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
                  {found.map(({ value, label: said }, at) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, where the focus is
                    <div
                      key={value}
                      id={`${id}-${at}`}
                      role="option"
                      aria-selected={at === active}
                      tabIndex={-1}
                      onMouseMove={() => at !== active && setActive(at)}
                      onClick={() => take(value)}
                      className={clsx(
                        'cursor-pointer rounded-md px-2.5 py-1.5 wrap-anywhere',
                        at === active && 'bg-brand-tint text-brand',
                      )}
                    >
                      <bdi>{said}</bdi>
                    </div>
                  ))}
                </div>
              </div>
            )}
          </div>
        </Field>
      )}
    </fieldset>
  );
}
