'use client';

import { useState } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { Select, type SelectOption } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';

export type WritableSite = { key: string; name: string; languages: SelectOption[] };
export type StartWords = Record<
  | 'button'
  | 'title'
  | 'close'
  | 'site'
  | 'language'
  | 'kind'
  | 'headline'
  | 'headlineHint'
  | 'start'
  | 'problem',
  string
> & { kinds: SelectOption[] };

type Props = { action: FormAction; words: StartWords; sites: WritableSite[]; language: string };

/** Site, language, kind and headline of a new release. The languages are those of the chosen site. */
export function StartForm({ action, words, sites, language }: Props) {
  const [siteKey, setSiteKey] = useState(sites[0]?.key ?? '');
  const site = sites.find(({ key }) => key === siteKey) ?? sites[0];
  const languages = site?.languages ?? [];
  const likely = languages.find(({ value }) => value === language) ?? languages[0];
  return (
    <ActionForm action={action} errorTitle={words.problem} className="grid gap-4">
      <Select
        name="siteKey"
        label={words.site}
        options={sites.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={siteKey}
        onChange={(event) => setSiteKey(event.currentTarget.value)}
      />
      <Select
        key={siteKey}
        name="language"
        label={words.language}
        options={languages}
        defaultValue={likely?.value ?? ''}
      />
      <Select name="kind" label={words.kind} options={words.kinds} defaultValue="press_release" />
      <TextField
        name="headline"
        label={words.headline}
        hint={words.headlineHint}
        maxLength={500}
        autoComplete="off"
      />
      <div>
        <SubmitButton>{words.start}</SubmitButton>
      </div>
    </ActionForm>
  );
}
