'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useReducer, useRef } from 'react';
import { controlClass, describedBy } from '#components/form/field.tsx';
import { cleanText } from '../behaviour/paste.ts';
import { useWriting } from '../context.ts';
import { dropDraft, noteDraft } from './drafts.ts';
import type { Part } from './use-part.ts';

type FrameProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | null;
  className?: string;
  children: ReactNode;
};

function Frame({ id, label, hint, error, className, children }: FrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-xs text-ink-3">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs text-error">
          {error}
        </p>
      )}
    </div>
  );
}

type Common = {
  part: Pick<Part, 'visit' | 'drafts'>;
  label: string;
  /** Tells the field from the others of its part; its label does unless it is one of several lines. */
  field?: string;
  value: string;
  onValue: (value: string) => void;
  /** Says what is wrong with a value; a wrong one stays in the field and does not go into the text. */
  check?: (value: string) => string | null;
  hint?: ReactNode;
  onLeave?: (value: string) => void;
  className?: string;
};

type Own = 'part' | 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'className';
type TextProps = Common & Omit<ComponentProps<'input'>, Own>;
type AreaProps = Common & Omit<ComponentProps<'textarea'>, Own>;

/** A line of a form in the text. What is typed goes into the text at once. */
export function TextPart({
  part,
  label,
  field,
  value,
  onValue,
  check,
  hint,
  onLeave,
  className,
  ...input
}: TextProps) {
  const id = useId();
  const { error, typing } = useDraft({ part, label, field, value, onValue, check, onLeave });
  return (
    <Frame id={id} label={label} hint={hint} error={error} className={className}>
      <input
        {...useWritten(input)}
        id={id}
        {...typing}
        {...describedBy(id, { hint, error })}
        className={`${controlClass(error)} min-h-8 max-tablet:min-h-11`}
      />
    </Frame>
  );
}

/** Several lines of a form in the text. */
export function AreaPart({
  part,
  label,
  field,
  value,
  onValue,
  check,
  hint,
  onLeave,
  className,
  ...area
}: AreaProps) {
  const id = useId();
  const { error, typing } = useDraft({ part, label, field, value, onValue, check, onLeave });
  return (
    <Frame id={id} label={label} hint={hint} error={error} className={className}>
      <textarea
        rows={2}
        {...useWritten(area)}
        id={id}
        {...typing}
        {...describedBy(id, { hint, error })}
        className={`${controlClass(error)} field-sizing-content py-1`}
      />
    </Frame>
  );
}

// Words for readers are in the language of the text; what has a direction of its own (mail, phone, address) is nobody's.
function useWritten<T extends { dir?: string; lang?: string }>(control: T): T {
  const { opening } = useWriting();
  return control.dir === 'ltr' ? control : { lang: opening.language, dir: 'auto', ...control };
}

/** While one writes, and as long as it is wrong, the field shows what was typed; otherwise what is in the text. */
function useDraft({ part, label, field = label, value, onValue, check, onLeave }: Common) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const drafts = part.drafts();
  const draft = drafts.get(field);
  const error = draft === undefined ? null : (check?.(draft) ?? null);
  const shown = draft ?? value;
  const wrong = useRef(error !== null);
  wrong.current = error !== null;
  // A field that is taken away while somebody is in it gets no blur.
  useEffect(() => {
    return () => {
      if (!wrong.current) dropDraft(drafts, field);
    };
  }, [drafts, field]);
  const typing = {
    value: shown,
    onFocus: () => {
      part.visit();
      if (!drafts.has(field)) noteDraft(drafts, field, value, false);
      redraw();
    },
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const words = cleanText(currentTarget.value);
      const isWrong = Boolean(check?.(words));
      noteDraft(drafts, field, words, isWrong);
      if (!isWrong) onValue(words);
      redraw();
    },
    onBlur: () => {
      if (!error) dropDraft(drafts, field);
      onLeave?.(shown);
      redraw();
    },
  };
  return { error, typing };
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
