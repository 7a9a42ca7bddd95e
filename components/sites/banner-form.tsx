import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { SiteRow } from '#db/schema/sites.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { BANNER_TONES } from '#lib/sites/vocabulary.ts';
import { ConfirmBanner } from './confirm-banner.tsx';
import { PerLanguage } from './per-language.tsx';

type Props = { site: SiteRow; language: Language; action: FormAction };

/** A banner to be put up: what, where, from when until when; said back before it happens. */
export function BannerForm({ site, language, action }: Props) {
  const t = translator(language, 'sites');
  const here = { value: site.key, label: t('banner.here', { site: inLanguage(site.name, language) }) };
  // Every site's banner may be in languages this one does not have.
  const spoken = site.country ? site.languages : LANGUAGES;
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-4"
      label={t('banner.new')}
    >
      {site.country ? (
        <HiddenFields values={{ siteKey: site.key }} />
      ) : (
        <Select
          name="siteKey"
          label={t('banner.where')}
          defaultValue={site.key}
          options={[here, { value: '', label: t('banner.everywhere') }]}
        />
      )}
      <Select
        name="tone"
        label={t('fields.tone')}
        defaultValue="notice"
        options={BANNER_TONES.map((value) => ({ value, label: t(`tones.${value}`) }))}
      />
      <p className="text-[0.8125rem] text-ink-2">{t('banner.words_hint')}</p>
      <PerLanguage label={t('parts.words')} path="words" languages={spoken} values={{}} long />
      <PerLanguage label={t('parts.link')} path="link" languages={spoken} values={{}} />
      <p className="text-[0.8125rem] text-ink-2">{t('banner.start_hint')}</p>
      <div className="grid gap-3 tablet:grid-cols-2">
        <TextField name="startDay" type="date" label={t('fields.startDay')} />
        <TextField name="startTime" type="time" label={t('fields.startTime')} />
        <TextField name="endDay" type="date" label={t('fields.endDay')} />
        <TextField name="endTime" type="time" label={t('fields.endTime')} />
      </div>
      <ConfirmBanner label={t('banner.confirm')} />
      <div>
        <SubmitButton>{t('banner.check')}</SubmitButton>
      </div>
      <FormDone>{t('banner.put')}</FormDone>
    </ActionForm>
  );
}
