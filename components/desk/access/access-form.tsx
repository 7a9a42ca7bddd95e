import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { InvitationLink } from '#components/members/invitation-link.tsx';
import { linkWords } from '#components/members/link-words.ts';
import { ACCESS_HOURS } from '#lib/embargo/input.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { zones } from '#lib/wall-time.ts';
import { releasePath } from '../release-page.ts';

type Props = { release: DeskRelease; language: Language; action: FormAction };

/** Lets a publisher give one person or outlet a link; the link is shown once. */
export function AccessForm({ release, language, action }: Props) {
  const t = translator(language, 'embargo');
  const first = [...new Set([release.site.timeZone, 'Europe/Zurich', 'UTC'])];
  return (
    <section aria-labelledby="give" className="grid gap-3 rounded-md border border-line p-4">
      <h4 id="give" className="text-sm font-semibold">
        {t('desk.give')}
      </h4>
      <ActionForm
        action={action}
        errorTitle={translator(language, 'errors')('summary')}
        className="grid gap-4"
      >
        <InvitationLink
          words={{
            ...linkWords(language, t('desk.made', { name: '{email}' })),
            text: t('desk.made_once', { name: '{email}' }),
          }}
          again={
            <p>
              {/* A plain link: the page begins anew, and the link is gone from it. */}
              <a href={releasePath(release.id, 'access')}>{t('desk.another')}</a>
            </p>
          }
        >
          <HiddenFields values={{ releaseId: release.id }} />
          <div className="grid gap-4 tablet:grid-cols-2">
            <TextField
              name="reader"
              label={t('desk.reader')}
              hint={t('desk.reader_hint')}
              autoComplete="off"
              required
            />
            <TextField
              name="readerEmail"
              type="email"
              label={t('desk.email')}
              hint={t('desk.email_hint')}
              autoComplete="off"
              dir="ltr"
            />
            <Select
              name="zone"
              label={t('desk.zone')}
              defaultValue={release.site.timeZone}
              options={[
                ...first.map((zone) => ({
                  value: zone,
                  label:
                    zone === release.site.timeZone
                      ? `${inLanguage(release.site.name, language)} (${plain(zone)})`
                      : plain(zone),
                })),
                ...zones()
                  .filter((zone) => !first.includes(zone))
                  .map((zone) => ({ value: zone, label: plain(zone) })),
              ]}
            />
            <Select
              name="hours"
              label={t('desk.hours')}
              options={ACCESS_HOURS.map((hours) => ({
                value: hours,
                label: t(hours ? `desk.hours_${hours}` : 'desk.hours_lift'),
              }))}
            />
            <Select
              name="language"
              label={t('desk.language')}
              defaultValue={release.language}
              options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
            />
          </div>
          <p>
            <SubmitButton>{t('desk.give_button')}</SubmitButton>
          </p>
        </InvitationLink>
      </ActionForm>
    </section>
  );
}

const plain = (zone: string) => zone.replaceAll('_', ' ');
