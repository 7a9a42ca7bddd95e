'use client';

import { useState } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select, type SelectOption } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { Language } from '#lib/languages.ts';
import { TrialResult } from './trial-result.tsx';
import { useTrial } from './use-trial.ts';
import { type StyleMessages, styleWords } from './words.ts';

type Props = {
  rule: string;
  /** Where the member may say how it is taken, with what is said there now. The empty value is every site. */
  places: readonly (SelectOption & { severity: string; seen: number })[];
  severities: readonly SelectOption[];
  errorTitle: string;
  memberId: string;
  messages: StyleMessages;
  language: Language;
  action: FormAction;
};

/** How a site takes a rule: first what it finds there, then how grave, and why. */
export function TuneForm({
  rule,
  places,
  severities,
  errorTitle,
  memberId,
  messages,
  language,
  action,
}: Props) {
  const [site, setSite] = useState(places[0]?.value ?? '');
  const { trial, begin, stop } = useTrial(memberId);
  const t = styleWords(messages, language);
  const place = places.find(({ value }) => value === site);
  const isTried = trial?.of === site;
  return (
    <ActionForm action={action} errorTitle={errorTitle} className="grid gap-4" label={t('rules.tune')}>
      <HiddenFields values={{ rule, seen: place?.seen ?? 0 }} />
      <Select
        name="siteKey"
        label={t('rules.site')}
        options={places}
        defaultValue={site}
        onChange={(event) => setSite(event.currentTarget.value)}
      />
      <div className="grid gap-3 rounded-md border border-line bg-ground p-4">
        <p className="text-[0.8125rem] text-ink-2">{t('try.hint')}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => begin(site, { siteKey: site, rule })}>
            {t(isTried ? 'try.again' : 'try.rule')}
          </Button>
          {trial?.state === 'running' && <Button onClick={stop}>{t('try.stop')}</Button>}
        </div>
        {trial && isTried && <TrialResult trial={trial} t={t} />}
      </div>
      <Select
        key={`${site} ${place?.severity}`}
        name="severity"
        label={t('rules.severity')}
        options={severities}
        defaultValue={place?.severity ?? ''}
      />
      <TextField
        name="why"
        label={t('rules.why')}
        hint={t('rules.why_hint')}
        maxLength={400}
        autoComplete="off"
        dir="auto"
      />
      <div>
        <SubmitButton>{t('rules.tune_save')}</SubmitButton>
      </div>
      <FormDone>{t('rules.tuned')}</FormDone>
    </ActionForm>
  );
}
