'use client';

import { useState } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { Select, type SelectOption } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { TemplateOffer } from '#lib/templates/queries.ts';

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
  | 'template'
  | 'noTemplate'
  | 'templateHint'
  | 'problem',
  string
> & { kinds: SelectOption[] };

type Props = {
  action: FormAction;
  words: StartWords;
  sites: WritableSite[];
  language: string;
  offers: TemplateOffer[];
  /** The template one comes from. */
  chosen?: string;
};

/** Site, language, kind and headline of a new release. The languages are those of the chosen site. */
export function StartForm({ action, words, sites, language, offers, chosen }: Props) {
  const from = offers.find(({ id }) => id === chosen);
  const [siteKey, setSiteKey] = useState(siteFor(from, sites));
  const site = sites.find(({ key }) => key === siteKey) ?? sites[0];
  const languages = site?.languages ?? [];
  const likely = languages.find(({ value }) => value === (from?.language ?? language)) ?? languages[0];
  const [spoken, setSpoken] = useState(likely?.value ?? '');
  const [kind, setKind] = useState<string>(from?.kind ?? 'press_release');
  const fitting = offers.filter(
    (offer) =>
      offer.language === spoken &&
      offer.kind === kind &&
      (offer.siteKey === null || offer.siteKey === siteKey),
  );
  return (
    <ActionForm action={action} errorTitle={words.problem} className="grid gap-4">
      <Select
        name="siteKey"
        label={words.site}
        options={sites.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={siteKey}
        onChange={({ currentTarget }) => {
          const there = sites.find(({ key }) => key === currentTarget.value)?.languages ?? [];
          setSiteKey(currentTarget.value);
          setSpoken((there.find(({ value }) => value === spoken) ?? there[0])?.value ?? '');
        }}
      />
      <Select
        key={siteKey}
        name="language"
        label={words.language}
        options={languages}
        defaultValue={spoken}
        onChange={({ currentTarget }) => setSpoken(currentTarget.value)}
      />
      <Select
        name="kind"
        label={words.kind}
        options={words.kinds}
        defaultValue={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      />
      <Select
        key={`${siteKey} ${spoken} ${kind}`}
        name="templateId"
        label={words.template}
        hint={words.templateHint}
        options={[
          { value: '', label: words.noTemplate },
          ...fitting.map(({ id, name, language: lang }) => ({ value: id, label: name, lang })),
        ]}
        defaultValue={fitting.some(({ id }) => id === chosen) ? chosen : ''}
      />
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

// A template of one site is begun there; one of every site where its language is spoken.
function siteFor(from: TemplateOffer | undefined, sites: WritableSite[]): string {
  const own = sites.find(({ key }) => key === from?.siteKey);
  const spoken = sites.find(({ languages }) => languages.some(({ value }) => value === from?.language));
  return (own ?? spoken ?? sites[0])?.key ?? '';
}
