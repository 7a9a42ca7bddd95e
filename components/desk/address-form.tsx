import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { atLeast, rolesOn } from '#lib/members/roles.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { Disclosure } from './disclosure.tsx';
import type { ReleasePage } from './release-page.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage; action: FormAction };

/** The public address, and the form that gives another one: writers before publication, publishers afterwards. */
export function AddressForm({ member, release, here, action }: Props) {
  const t = translator(member.language, 'releases');
  const isLive = release.live !== 'none';
  const mayChange =
    can(member, 'change_details', release.subject).allowed &&
    (!isLive || atLeast(rolesOn(member, release.site.key), 'publisher'));
  return (
    <>
      {release.address ? (
        <p className="text-[0.8125rem] break-all">
          <bdi dir="ltr">{isLive ? <a href={release.address}>{release.address}</a> : release.address}</bdi>
        </p>
      ) : (
        <p className="text-[0.8125rem] text-ink-2">{t('panel.address_none')}</p>
      )}
      {mayChange && (
        <Disclosure label={t('panel.address_change')}>
          <ActionForm
            key={release.slug}
            action={action}
            errorTitle={translator(member.language, 'errors')('summary')}
            className="grid gap-3"
          >
            <HiddenFields values={{ releaseId: release.id, _here: here }} />
            <TextField
              name="slug"
              label={t('panel.address_label')}
              hint={isLive ? t('panel.address_hint_live') : t('panel.address_hint')}
              defaultValue={release.slug ?? ''}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
            />
            <div>
              <SubmitButton variant="outline">{t('panel.address_save')}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
