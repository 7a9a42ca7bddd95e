import { ActionForm } from '#components/form/action-form.tsx';
import { Boxes } from '#components/form/boxes.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { FormPart } from '#components/form/form-part.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { PickMany } from '#components/form/pick-many.tsx';
import { Select, type SelectOption } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { ORIGINALS } from '#lib/media/vocabulary.ts';
import { MOST_LINKS } from '#lib/sites/read-settings.ts';
import type { readDeskSite } from '#lib/sites/settings-queries.ts';
import { ACCENTS } from '#lib/sites/vocabulary.ts';
import { PerLanguage } from './per-language.tsx';

type Props = {
  site: Awaited<ReturnType<typeof readDeskSite>>;
  contacts: readonly SelectOption[];
  zones: readonly string[];
  /** The name of the machine that hostnames are pointed to. */
  host: string;
  language: Language;
  action: FormAction;
};

/** Everything of a site that its administrators may set. */
export function SettingsForm({ site, contacts, zones, host, language, action }: Props) {
  const t = translator(language, 'sites');
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-7"
      label={t('tabs.settings')}
    >
      <HiddenFields values={{ siteKey: site.key, seen: site.version }} />
      <FormPart title={t('parts.languages')} hint={t('hints.languages')}>
        <Boxes
          name="languages"
          label={t('parts.languages')}
          chosen={site.languages}
          options={[...site.languages, ...LANGUAGES.filter((it) => !site.languages.includes(it))].map(
            (it) => [it, LANGUAGE_NAMES[it]],
          )}
        />
        <PerLanguage label={t('parts.name')} path="name" languages={LANGUAGES} values={site.name} />
        <PerLanguage label={t('parts.tagline')} path="tagline" languages={LANGUAGES} values={site.tagline} />
      </FormPart>
      <FormPart title={t('parts.links')} hint={t('hints.links', { site: site.key })}>
        {site.languages.map((each) => (
          <Links key={each} of={each} links={site.links[each] ?? []} language={language} />
        ))}
      </FormPart>
      <FormPart title={t('parts.contacts')} hint={t('hints.contacts')}>
        <PickMany
          name="contacts"
          label={t('parts.contacts')}
          add={t('add_contact')}
          options={contacts}
          defaultValues={site.contacts}
        />
      </FormPart>
      <FormPart title={t('parts.legal')}>
        <PerLanguage
          label={t('parts.legal')}
          path="legal"
          languages={site.languages}
          values={site.legal}
          hint={(each) => t('hints.legal', { text: isolated(translator(each, 'site')('foot.names')) })}
          long
          quiet
        />
      </FormPart>
      <FormPart title={t('parts.originals')} hint={t('hints.originals')}>
        <Select
          name="originals"
          label={t('parts.originals')}
          quiet
          defaultValue={site.originals}
          options={ORIGINALS.map((one) => ({ value: one, label: t(`originals.${one}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.accent')}>
        <Select
          name="accent"
          label={t('parts.accent')}
          defaultValue={site.accent}
          options={ACCENTS.map((value) => ({ value, label: t(`accents.${value}`) }))}
        />
        <TextField
          name="oldAfter"
          label={t('parts.oldAfter')}
          hint={t('hints.oldAfter')}
          defaultValue={site.oldAfter === null ? '' : String(site.oldAfter)}
          inputMode="numeric"
          autoComplete="off"
        />
        <Select
          name="timeZone"
          label={t('parts.timeZone')}
          defaultValue={site.timeZone}
          options={zones.map((value) => ({ value, label: value }))}
        />
        <TextArea
          name="hostnames"
          label={t('parts.hostnames')}
          hint={t('hints.hostnames', { host })}
          defaultValue={site.hostnames.join('\n')}
          rows={2}
          dir="ltr"
          spellCheck={false}
        />
      </FormPart>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
      <FormDone>{t('saved')}</FormDone>
    </ActionForm>
  );
}

const PLACES = Array.from({ length: MOST_LINKS }, (_, at) => at + 1);

type LinksProps = { of: Language; links: readonly { label: string; href: string }[]; language: Language };

function Links({ of, links, language }: LinksProps) {
  const t = translator(language, 'sites');
  return (
    <fieldset className="min-w-0">
      <legend lang={of} className="text-[0.8125rem] font-semibold">
        {LANGUAGE_NAMES[of]}
      </legend>
      <div className="mt-1 grid gap-x-3 gap-y-2 tablet:grid-cols-2">
        {PLACES.slice(0, links.length + 1).map((place) => {
          const link = links[place - 1];
          return [
            <TextField
              key={`label-${place}`}
              name={`texts.links.${of}.${place}.label`}
              label={`${t('label')} ${place}`}
              defaultValue={link?.label ?? ''}
              lang={of}
              dir={directionOf(of)}
              autoComplete="off"
            />,
            <TextField
              key={`href-${place}`}
              name={`texts.links.${of}.${place}.href`}
              label={`${t('address')} ${place}`}
              defaultValue={link?.href ?? ''}
              dir="ltr"
              autoComplete="off"
            />,
          ];
        })}
      </div>
    </fieldset>
  );
}
