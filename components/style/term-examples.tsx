'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { findTerms } from '#lib/checks/house/find-terms.ts';
import { judgeTerm } from '#lib/checks/house/judge-term.ts';
import type { Term } from '#lib/checks/house/term.ts';
import { directionOf } from '#lib/languages.ts';
import type { StyleWords } from './words.ts';

type Props = { term: Term; hits: readonly string[]; misses: readonly string[]; t: StyleWords };

/** What a term makes of its examples while somebody writes it: what was found in each, and whether that was meant. */
export function TermExamples({ term, hits, misses, t }: Props) {
  const faults = judgeTerm({ ...term, hits, misses });
  const fault = faults.pattern ?? faults.except;
  if (fault && (term.pattern || faults.except)) {
    return (
      <p role="status" className="flex items-center gap-1.5 text-[0.8125rem] text-error">
        <Icon of={CircleAlert} />
        {t(`reasons.${fault.code}`)}
      </p>
    );
  }
  if (fault || hits.length + misses.length === 0) return null;
  return (
    <div role="status">
      <ul className="grid gap-1 text-[0.8125rem]">
        {hits.map((text, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: two examples may be the same, and none is ever moved
            key={`hit ${at}`}
            good={!faults.hits.includes(at)}
            label={t(faults.hits.includes(at) ? 'form.not_found_here' : 'form.found_here')}
          >
            <Marked text={text} term={term} />
          </Line>
        ))}
        {misses.map((text, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={`miss ${at}`}
            good={!faults.misses.includes(at)}
            label={t(faults.misses.includes(at) ? 'form.found_wrongly' : 'form.left_here')}
          >
            <Marked text={text} term={term} />
          </Line>
        ))}
      </ul>
    </div>
  );
}

function Line({ good, label, children }: { good: boolean; label: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5">
      <Icon of={good ? CircleCheck : CircleAlert} className={good ? 'text-published' : 'text-error'} />
      <span className={good ? 'text-ink-3' : 'font-semibold text-error'}>{label}</span>
      {children}
    </li>
  );
}

function Marked({ text, term }: { text: string; term: Term }) {
  const found = findTerms(text, [term]);
  let at = 0;
  return (
    <bdi lang={term.language} dir={directionOf(term.language)}>
      {found.map(({ start, end }) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <span key={start}>
            {before}
            <mark className="rounded-sm bg-warning-tint font-semibold text-ink">
              {text.slice(start, end)}
            </mark>
          </span>
        );
      })}
      {text.slice(at)}
    </bdi>
  );
}
