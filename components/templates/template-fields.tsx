import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { PickMany } from '#components/form/pick-many.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { SDGS, TOPICS } from '#lib/directory/topics.ts';
import type { FormAction } from '#lib/form-state.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { KINDS } from '#lib/releases/kinds.ts';
import type { TemplateView } from '#lib/templates/queries.ts';
import { WrittenText } from './written-text.tsx';

type Props = { template: TemplateView; language: Language; action: FormAction };

/** What is kept around the text of a template, and the button that saves both. */
export function TemplateFields({ template, language, action }: Props) {
  const t = translator(language, 'templates');
  const releases = translator(language, 'releases');
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-4"
      label={t('details')}
    >
      <HiddenFields values={{ templateId: template.id, seen: template.version }} />
      <WrittenText />
      <TextField
        name="name"
        label={t('name')}
        hint={t('name_hint')}
        defaultValue={template.name}
        maxLength={160}
        autoComplete="off"
        lang={template.language}
        dir="auto"
      />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={template.kind}
        options={KINDS.map((kind) => ({ value: kind, label: releases(`kinds.${kind}`) }))}
      />
      <PickMany
        name="topics"
        label={t('topics')}
        add={releases('panel.add_topic')}
        defaultValues={template.topics}
        options={TOPICS.map((key) => ({ value: key, label: phrase(language, `topics.names.${key}`) ?? key }))}
      />
      <PickMany
        name="sdgs"
        label={t('sdgs')}
        add={releases('panel.add_sdg')}
        defaultValues={template.sdgs.map(String)}
        options={SDGS.map((number) => ({
          value: String(number),
          label: phrase(language, `topics.sdgs.${number}`) ?? String(number),
        }))}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
      <FormDone>{t('saved')}</FormDone>
    </ActionForm>
  );
}
