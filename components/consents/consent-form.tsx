import { ActionForm } from '#components/form/action-form.tsx';
import { Boxes } from '#components/form/boxes.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { FormPart } from '#components/form/form-part.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { ConsentView } from '#lib/consents/queries.ts';
import { CHANNELS, COVERS, FORMS } from '#lib/consents/vocabulary.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = {
  /** Null for a new one. */
  consent: ConsentView | null;
  places: SiteView[];
  /** What a new one begins with: the text somebody came from. */
  begun: { site: string; story: string; language: Language } | null;
  /** Whoever on a picture it is filed for. */
  forPerson?: { assetId: string; seen: number; personId: string } | null;
  language: Language;
  action: FormAction;
};

/** What somebody agreed to, in the words of whoever asked them. One that was withdrawn can only be read. */
export function ConsentForm({ consent, places, begun, forPerson = null, language, action }: Props) {
  const t = translator(language, 'consents');
  const ended = consent?.withdrawnAt != null;
  const quiet = { autoComplete: 'off', spellCheck: false } as const;
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      label={consent ? t('title') : t('new_title')}
    >
      {consent && <HiddenFields values={{ consentId: consent.id, seen: consent.version }} />}
      {forPerson && <HiddenFields values={forPerson} />}
      <fieldset disabled={ended} className="grid gap-7">
        <FormPart title={t('parts.who')}>
          {!consent && (
            <Select
              name="siteKey"
              label={t('fields.siteKey')}
              defaultValue={begun?.site ?? places[0]?.key ?? ''}
              options={places.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
            />
          )}
          <div className="grid items-end gap-4 tablet:grid-cols-2">
            <TextField
              {...quiet}
              name="codeName"
              label={t('fields.codeName')}
              hint={t('hints.codeName')}
              defaultValue={consent?.codeName}
              maxLength={40}
              dir="auto"
            />
            <TextField
              {...quiet}
              name="shownAs"
              label={t('fields.shownAs')}
              hint={t('hints.shownAs')}
              defaultValue={consent?.shownAs}
              maxLength={160}
              dir="auto"
            />
          </div>
          <Checkbox
            name="nameChanged"
            label={t('fields.nameChanged')}
            defaultChecked={consent?.nameChanged ?? false}
          />
        </FormPart>
        <FormPart title={t('parts.what')}>
          <div className="grid gap-5 tablet:grid-cols-3">
            <Boxes
              name="covers"
              label={t('fields.covers')}
              chosen={consent?.covers ?? (forPerson ? ['picture'] : ['words'])}
              options={COVERS.map((key) => [key, t(`covers.${key}`)])}
            />
            <Boxes
              name="channels"
              label={t('fields.channels')}
              chosen={consent?.channels ?? ['site']}
              options={CHANNELS.map((key) => [key, t(`channels.${key}`)])}
            />
            <Boxes
              name="languages"
              label={t('fields.languages')}
              chosen={consent?.languages ?? (begun ? [begun.language] : [])}
              options={LANGUAGES.map((key) => [key, LANGUAGE_NAMES[key]])}
            />
          </div>
          <TextField
            {...quiet}
            name="story"
            label={t('fields.story')}
            hint={t('hints.story')}
            defaultValue={consent ? (consent.story ?? '') : (begun?.story ?? '')}
            maxLength={60}
            dir="ltr"
          />
        </FormPart>
        <FormPart title={t('parts.how')}>
          <div className="grid items-end gap-4 tablet:grid-cols-2">
            <Select
              name="form"
              label={t('fields.form')}
              defaultValue={consent?.form ?? 'written'}
              options={FORMS.map((key) => ({ value: key, label: t(`forms.${key}`) }))}
            />
            <TextField
              {...quiet}
              name="obtainedBy"
              label={t('fields.obtainedBy')}
              defaultValue={consent?.obtainedBy}
              maxLength={120}
              dir="auto"
            />
            <TextField
              type="date"
              name="obtainedOn"
              label={t('fields.obtainedOn')}
              defaultValue={consent?.obtainedOn}
            />
            <TextField
              type="date"
              name="expiresOn"
              label={t('fields.expiresOn')}
              hint={t('hints.expiresOn')}
              defaultValue={consent?.expiresOn ?? ''}
            />
          </div>
          <div className="grid items-end gap-4 tablet:grid-cols-2">
            <TextField
              {...quiet}
              name="witness"
              label={t('fields.witness')}
              hint={t('hints.witness')}
              defaultValue={consent?.witness}
              maxLength={120}
              dir="auto"
            />
            <TextField
              type="date"
              name="keepUntil"
              label={t('fields.keepUntil')}
              hint={t('hints.keepUntil')}
              defaultValue={consent?.keepUntil ?? ''}
            />
          </div>
          <TextField
            {...quiet}
            name="filedAt"
            label={t('fields.filedAt')}
            hint={t('hints.filedAt')}
            defaultValue={consent?.filedAt}
            maxLength={160}
            dir="auto"
          />
        </FormPart>
        <FormPart title={t('parts.minor')} hint={t('hints.minor')}>
          <Checkbox name="minor" label={t('fields.minor')} defaultChecked={consent?.minor ?? false} />
          <TextField
            {...quiet}
            name="guardian"
            label={t('fields.guardian')}
            hint={t('hints.guardian')}
            defaultValue={consent?.guardian}
            maxLength={80}
            dir="auto"
          />
          <Checkbox name="assent" label={t('fields.assent')} defaultChecked={consent?.assent ?? false} />
        </FormPart>
        {!ended && (
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        )}
      </fieldset>
      {consent && <FormDone>{t('saved')}</FormDone>}
    </ActionForm>
  );
}
