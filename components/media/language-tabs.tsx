'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { FormContext } from '#components/form/form-context.ts';

type Panel = { key: string; label: string; lang?: string; children: ReactNode };

// The part in which the first field with a fault stands: `texts.alt.fr`, `texts.<id>.alt.fr`.
const faulty = (fields: Record<string, string>, keys: readonly string[]) =>
  Object.keys(fields)
    .map((name) => name.split('.').at(-1) ?? '')
    .find((key) => keys.includes(key));

/**
 * Parts of one form under tabs: what was typed in those that are not seen stays and is sent too. Without scripts they stand
 * one under the other.
 */
export function LanguageTabs({ label, panels }: { label: string; panels: readonly Panel[] }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isReady, setIsReady] = useState(false);
  const [current, setCurrent] = useState(panels[0]?.key);
  const { state } = useContext(FormContext);
  useEffect(() => setIsReady(true), []);
  const { refusals, fields } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is looked at once
  useEffect(() => {
    const wrong = faulty(
      fields,
      panels.map(({ key }) => key),
    );
    if (refusals > 0 && wrong) setCurrent(wrong);
  }, [refusals]);
  function walk(event: KeyboardEvent) {
    const here = panels.findIndex(({ key }) => key === current);
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: rtl, ArrowLeft: -rtl };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = (here + step + panels.length) % panels.length;
    setCurrent(panels[to]?.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }
  return (
    <div>
      {isReady && (
        <div
          ref={list}
          role="tablist"
          aria-label={label}
          onKeyDown={walk}
          className="mb-4 flex flex-wrap gap-x-5 border-b border-line text-[0.8125rem]"
        >
          {panels.map(({ key, label: name, lang }) => (
            <button
              key={key}
              id={`${id}-tab-${key}`}
              type="button"
              role="tab"
              lang={lang}
              aria-selected={key === current}
              aria-controls={`${id}-${key}`}
              tabIndex={key === current ? 0 : -1}
              onClick={() => setCurrent(key)}
              className={clsx(
                'min-h-11 cursor-pointer',
                key === current
                  ? 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--color-brand)]'
                  : 'font-medium text-ink-2 hover:text-ink',
              )}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {panels.map(({ key, label: name, lang, children }) => (
        <div
          key={key}
          id={`${id}-${key}`}
          {...(isReady ? { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${key}` } : {})}
          hidden={isReady && key !== current}
        >
          {!isReady && (
            <p lang={lang} className="mb-2 text-[0.8125rem] font-semibold">
              {name}
            </p>
          )}
          <div className="grid gap-4">{children}</div>
        </div>
      ))}
    </div>
  );
}
