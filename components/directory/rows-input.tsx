'use client';

import { Plus, X } from 'lucide-react';
import { useContext, useEffect, useRef, useState } from 'react';
import { FormContext } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { FieldInput, type FieldInputProps } from './field-input.tsx';

/** A list of rows of fields, one of them empty at first; rows are added and taken away. */
export function RowsInput({ field, at, values, languages, words }: FieldInputProps) {
  const path = `${at}${field.name}`;
  const { state } = useContext(FormContext);
  const [rows, setRows] = useState(() => {
    const there = rowsIn(Object.keys(state.refusals > 0 ? state.values : prefixed(values)), `data.${path}.`);
    return there.length > 0 ? there : [1];
  });
  const box = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to a row when it has come
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    box.current?.querySelector<HTMLElement>('ol > li:last-child :is(input, select, textarea)')?.focus();
  }, [rows]);
  return (
    <fieldset ref={box} className="min-w-0">
      <legend className="text-[0.8125rem] font-semibold">{field.label}</legend>
      {field.hint && <p className="text-[0.8125rem] text-ink-2">{field.hint}</p>}
      <ol className="mt-1 grid gap-2">
        {rows.map((row) => (
          <li key={row} className="relative rounded-md border border-line bg-ground p-3 pe-11">
            <div className="grid items-start gap-3 tablet:grid-cols-2 panel:grid-cols-[2fr_1fr_1fr]">
              {field.of.map((inner) => (
                <div key={inner.name} className={WIDE.has(inner.as) ? 'col-span-full' : undefined}>
                  <FieldInput
                    field={{ ...inner, name: field.as === 'list' ? String(row) : inner.name }}
                    at={field.as === 'list' ? `${path}.` : `${path}.${row}.`}
                    values={values}
                    languages={languages}
                    words={words}
                  />
                </div>
              ))}
            </div>
            <button
              type="button"
              title={words.remove}
              aria-label={`${words.remove}: ${field.label} ${rows.indexOf(row) + 1}`}
              onClick={() => {
                setRows(rows.filter((each) => each !== row));
                box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
              }}
              className="absolute end-1.5 top-1.5 grid size-8 place-content-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink max-tablet:size-11"
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        small
        variant="quiet"
        data-add=""
        className="mt-1.5"
        onClick={() => {
          added.current = true;
          setRows([...rows, Math.max(0, ...rows) + 1]);
        }}
      >
        <Icon of={Plus} />
        {words.add}
      </Button>
    </fieldset>
  );
}

const WIDE = new Set(['words', 'writings', 'record', 'address']);

const prefixed = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([path, text]) => [`data.${path}`, text]));

function rowsIn(names: readonly string[], start: string): number[] {
  const numbers = names
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]));
  return [...new Set(numbers)].filter((at) => Number.isInteger(at) && at > 0).sort((a, b) => a - b);
}
