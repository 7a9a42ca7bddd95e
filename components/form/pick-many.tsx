'use client';

import { useContext, useId, useState } from 'react';
import { Checkbox } from './checkbox.tsx';
import { controlClass, Field } from './field.tsx';
import { FormContext } from './form-context.ts';
import type { SelectOption } from './select.tsx';

type Props = {
  name: string;
  label: string;
  add: string;
  options: readonly SelectOption[];
  defaultValues: readonly string[];
};

/** Any number out of a long list: what is chosen stands as boxes to untick, the rest is added one by one. */
export function PickMany({ name, label, add, options, defaultValues }: Props) {
  const id = useId();
  const { state } = useContext(FormContext);
  const typed = state.values[name];
  const [chosen, setChosen] = useState<readonly string[]>(
    state.refusals > 0 ? [typed ?? []].flat().filter(Boolean) : defaultValues,
  );
  const named = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <fieldset>
      <legend className="text-[0.8125rem] font-semibold">{label}</legend>
      {chosen.map((value) => (
        <Checkbox key={value} name={name} value={value} label={named(value)} defaultChecked />
      ))}
      <Field id={id} label={add} quiet error={state.fields[name]}>
        <select
          id={id}
          name={name}
          data-field={name}
          className={`${controlClass()} mt-1 min-h-9 max-tablet:min-h-11`}
          value=""
          onChange={(event) => setChosen([...chosen, event.currentTarget.value])}
        >
          <option value="">{`${add}…`}</option>
          {options
            .filter((option) => !chosen.includes(option.value))
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
        </select>
      </Field>
    </fieldset>
  );
}
