'use client';

import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { controlClass, describedBy } from '#components/form/field.tsx';
import type { Part } from './use-part.ts';

type FrameProps = {
  id: string;
  label: string;
  error?: string | null;
  className?: string;
  children: ReactNode;
};

function Frame({ id, label, error, className, children }: FrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-xs text-ink-3">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-xs text-error">
          {error}
        </p>
      )}
    </div>
  );
}

type Input = Omit<
  ComponentProps<'input'>,
  'part' | 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'className'
>;
type TextProps = Input & {
  part: Pick<Part, 'visit'>;
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Says what is wrong with a value; a wrong one stays in the field and does not go into the text. */
  check?: (value: string) => string | null;
  onLeave?: (value: string) => void;
  className?: string;
};

/** A line of a form in the text. What is typed goes into the text at once. */
export function TextPart({ part, label, value, onValue, check, onLeave, className, ...input }: TextProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const error = draft === null ? null : (check?.(draft) ?? null);
  return (
    <Frame id={id} label={label} error={error} className={className}>
      <input
        {...input}
        id={id}
        value={shown}
        onFocus={() => {
          part.visit();
          setDraft((kept) => kept ?? value);
        }}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          if (!check?.(currentTarget.value)) onValue(currentTarget.value);
        }}
        onBlur={() => {
          if (!error) setDraft(null);
          onLeave?.(shown);
        }}
        {...describedBy(id, { error })}
        className={`${controlClass(error)} min-h-8 max-tablet:min-h-11`}
      />
    </Frame>
  );
}

type SelectProps = {
  part: Pick<Part, 'visit'>;
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: readonly { value: string; label: string }[];
  className?: string;
};

/** One of a list in a form in the text. */
export function SelectPart({ part, label, value, onValue, options, className }: SelectProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} className={className}>
      <select
        id={id}
        value={value}
        onFocus={() => part.visit()}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
        className={`${controlClass()} min-h-8 max-tablet:min-h-11`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckProps = {
  part: Pick<Part, 'visit'>;
  label: string;
  value: boolean;
  onValue: (value: boolean) => void;
};

/** Yes or no in a form in the text. */
export function CheckPart({ part, label, value, onValue }: CheckProps) {
  return (
    <label className="inline-flex items-center gap-2 text-[0.8125rem] text-ink-2 max-tablet:min-h-11">
      <input
        type="checkbox"
        checked={value}
        onFocus={() => part.visit()}
        onChange={({ currentTarget }) => onValue(currentTarget.checked)}
        className="size-4 accent-brand-fill"
      />
      {label}
    </label>
  );
}
