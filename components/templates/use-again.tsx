import { Disclosure } from '#components/desk/disclosure.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { listSitesToWriteOn } from '#lib/sites/queries.ts';
import { canManageTemplate } from '#lib/templates/policy.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  duplicate: FormAction;
  saveAsTemplate: FormAction;
};

/** What else can be made of a text: a new draft, a template. Nothing where the member may make neither. */
export async function UseAgain({ member, release, duplicate, saveAsTemplate }: Props) {
  const { language } = member;
  const t = translator(language, 'templates');
  const errorTitle = translator(language, 'errors')('summary');
  const targets = (await listSitesToWriteOn(member)).filter(({ languages }) =>
    languages.includes(release.language),
  );
  const scopes = [
    { value: 'site', siteKey: release.site.key },
    { value: 'every', siteKey: null },
  ].filter(({ siteKey }) => canManageTemplate(member, { siteKey, language: release.language }).allowed);
  return (
    <div className="grid gap-1">
      {targets.length > 0 && (
        <Disclosure label={t('duplicate')}>
          <ActionForm action={duplicate} errorTitle={errorTitle} className="grid gap-3">
            <HiddenFields values={{ releaseId: release.id }} />
            <p className="text-xs text-ink-2">{t('duplicate_hint')}</p>
            {targets.length > 1 ? (
              <Select
                name="siteKey"
                label={t('duplicate_site')}
                options={targets.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
                defaultValue={targets.some(({ key }) => key === release.site.key) ? release.site.key : ''}
              />
            ) : (
              <HiddenFields values={{ siteKey: targets[0]?.key ?? '' }} />
            )}
            <div>
              <SubmitButton variant="outline">{t('duplicate_button')}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      {scopes.length > 0 && (
        <Disclosure label={t('save_as')}>
          <ActionForm action={saveAsTemplate} errorTitle={errorTitle} className="grid gap-3">
            <HiddenFields values={{ releaseId: release.id }} />
            <p className="text-xs text-ink-2">{t('save_as_hint')}</p>
            <TextField
              name="name"
              label={t('name')}
              hint={t('name_hint')}
              maxLength={160}
              autoComplete="off"
              lang={release.language}
              dir="auto"
            />
            <Select
              name="scope"
              label={t('scope')}
              options={scopes.map(({ value }) => ({
                value,
                label:
                  value === 'site'
                    ? t('scope_site', { site: inLanguage(release.site.name, language) })
                    : t('every'),
              }))}
              defaultValue={scopes[0]?.value ?? 'site'}
            />
            <div>
              <SubmitButton variant="outline">{t('save_as_button')}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
