import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { FormPart } from '#components/form/form-part.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { FileView } from '#lib/media/queries/file.ts';
import { SHOWS } from '#lib/media/vocabulary.ts';
import { LanguageTabs } from './language-tabs.tsx';
import { SharedFacts } from './shared-facts.tsx';
import { WordFields } from './word-fields.tsx';

type Props = { file: FileView; language: Language; action: FormAction };

/** What a file is, in facts and in the words of each language of its site. */
export function DescribeForm({ file, language, action }: Props) {
  const t = translator(language, 'media');
  const yesNo = [
    { value: '', label: t('not_said') },
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      label={t('parts.about')}
    >
      <HiddenFields values={{ assetId: file.id, seen: file.version }} />
      <fieldset disabled={!file.may.change} className="grid gap-7">
        <FormPart title={t('parts.words')}>
          <LanguageTabs
            label={t('several.languages')}
            panels={file.languages.map((each) => ({
              key: each,
              label: LANGUAGE_NAMES[each],
              lang: each,
              children: (
                <WordFields
                  path=""
                  kind={file.kind}
                  of={each}
                  said={file.said[each]}
                  language={language}
                  closed={!file.may.say.includes(each)}
                />
              ),
            }))}
          />
        </FormPart>
        <FormPart title={t('parts.about')}>
          <TextField
            name="title"
            label={t('fields.title')}
            hint={t('hints.title')}
            defaultValue={file.title}
            maxLength={160}
            dir="auto"
          />
          {(file.kind === 'picture' || file.kind === 'film') && (
            <Select
              name="shows"
              label={t('fields.shows')}
              hint={t('hints.shows')}
              defaultValue={file.shows ?? ''}
              options={[
                { value: '', label: t('not_said') },
                ...SHOWS.map((one) => ({ value: one, label: t(`shows.${one}`) })),
              ]}
            />
          )}
          {file.kind === 'document' && (
            <Select
              name="accessible"
              label={t('fields.accessible')}
              defaultValue={file.accessible === null ? '' : file.accessible ? 'yes' : 'no'}
              options={yesNo}
            />
          )}
        </FormPart>
        <SharedFacts file={file} language={language} />
        {file.may.change && (
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        )}
      </fieldset>
      <FormDone>{t('saved')}</FormDone>
    </ActionForm>
  );
}
