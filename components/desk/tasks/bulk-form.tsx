'use client';

import { type ChangeEvent, type ReactNode, useState } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormContext } from '#components/form/form-context.ts';
import { Select, type SelectOption } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useActionForm } from '#components/form/use-action-form.ts';
import { Announce } from '#components/ui/announce.tsx';
import type { FormAction } from '#lib/form-state.ts';

export type BulkWords = Record<
  'title' | 'all' | 'act' | 'give' | 'day' | 'time' | 'zone' | 'priority' | 'do' | 'report' | 'done',
  string
>;

type Props = {
  action: FormAction;
  errorTitle: string;
  words: BulkWords;
  acts: SelectOption[];
  people: SelectOption[];
  priorities: SelectOption[];
  zones: SelectOption[];
  zone: string;
  /** The headlines of everything that can be ticked, by id. */
  headlines: Record<string, string>;
  children: ReactNode;
};

type Line = { releaseId: string; why: string | null };

/** Queues whose ticked releases can be dealt with together. How it went stands there, item by item. */
export function BulkForm({ action, errorTitle, words, children, headlines, ...choices }: Props) {
  const { state, pending, form } = useActionForm(action);
  const [act, setAct] = useState(choices.acts[0]?.value ?? '');
  const lines = state.shown?.report ? (JSON.parse(state.shown.report) as Line[]) : null;
  return (
    <form {...form}>
      <ErrorSummary state={state} title={errorTitle} />
      {lines && <Report key={state.shown?.report} lines={lines} words={words} headlines={headlines} />}
      <FormContext value={{ state, pending }}>
        {children}
        <fieldset className="sticky bottom-0 z-2 -mx-2 grid gap-3 border-t border-line bg-paper px-2 py-3 max-tablet:static">
          <legend className="float-start mb-1 w-full text-base font-semibold">{words.title}</legend>
          <div className="flex flex-wrap items-end gap-3 clear-both">
            <label className="flex min-h-9 items-center gap-2 max-tablet:min-h-11 max-tablet:w-full">
              <input type="checkbox" onChange={tickAll} className="size-6 accent-brand-fill" />
              {words.all}
            </label>
            <Select
              name="act"
              label={words.act}
              defaultValue={act}
              options={choices.acts}
              onChange={(event) => setAct(event.currentTarget.value)}
            />
            {act === 'give' && <Select name="memberId" label={words.give} options={choices.people} />}
            {act === 'priority' && (
              <Select
                name="priority"
                label={words.priority}
                options={choices.priorities}
                defaultValue="normal"
              />
            )}
            {act === 'deadline' && (
              <>
                <TextField name="day" type="date" label={words.day} />
                <TextField name="time" type="time" label={words.time} defaultValue="17:00" />
                <Select name="zone" label={words.zone} options={choices.zones} defaultValue={choices.zone} />
              </>
            )}
            <SubmitButton variant="outline">{words.do}</SubmitButton>
          </div>
        </fieldset>
      </FormContext>
    </form>
  );
}

function tickAll({ currentTarget: { form, checked } }: ChangeEvent<HTMLInputElement>) {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="items"]') ?? [])
    box.checked = checked;
}

type ReportProps = { lines: Line[]; words: BulkWords; headlines: Record<string, string> };

function Report({ lines, words, headlines }: ReportProps) {
  const refused = lines.filter(({ why }) => why !== null).length;
  const title = words.report
    .replace('{done}', String(lines.length - refused))
    .replace('{refused}', String(refused));
  return (
    <Announce className="mb-6 rounded-md border border-line bg-ground px-4 py-3">
      <b>{title}</b>
      <ul className="mt-1 grid gap-1">
        {lines.map(({ releaseId, why }) => (
          <li key={releaseId}>
            <bdi>{headlines[releaseId] ?? releaseId}</bdi>: {why ?? words.done}
          </li>
        ))}
      </ul>
    </Announce>
  );
}
