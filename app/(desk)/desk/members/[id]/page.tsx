import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { InvitationLink } from '#components/members/invitation-link.tsx';
import { linkWords } from '#components/members/link-words.ts';
import { RolesTable } from '#components/members/roles-table.tsx';
import { rolesTableView } from '#components/members/roles-table-view.ts';
import { SwitchMember } from '#components/members/switch-member.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { listSitesToLookAfter, readMember } from '#lib/members/queries.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { writeDate } from '#lib/time.ts';
import { found } from '../../found.ts';
import { disableMember, enableMember, makeMemberPasswordLink, saveRoles } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { name } = await found(readMember(member, (await params).id));
  return { title: name };
}

export default async function MemberPage({ params }: Props) {
  const viewer = await requireMember();
  const { language } = viewer;
  const { id } = await params;
  const [member, mine, seen] = await found(
    Promise.all([readMember(viewer, id), listSitesToLookAfter(viewer), listSites(viewer)]),
  );
  const t = translator(language, 'members');
  const problem = translator(language, 'errors')('summary');
  const { name } = member;
  const words = member.disabled
    ? { act: t('one.enable'), title: t('one.enableTitle', { name }), text: t('one.enableText', { name }) }
    : { act: t('one.disable'), title: t('one.disableTitle', { name }), text: t('one.disableText', { name }) };
  return (
    <>
      <PageBar title={<bdi>{name}</bdi>} context={<bdi dir="ltr">{member.email}</bdi>}>
        <ButtonLink href="/desk/members">{t('one.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page grid gap-9">
        {member.disabled && <Notice tone="alarm" title={t('one.isDisabled')} />}
        <section>
          <h2 className="mb-3 text-base">{t('rolesHeld')}</h2>
          <ActionForm action={saveRoles} errorTitle={problem} className="grid max-w-(--container-page) gap-4">
            <input type="hidden" name="memberId" value={member.id} />
            <RolesTable
              view={rolesTableView(language, mine, member.here)}
              legend={t('fields.grants')}
              quiet
            />
            {member.elsewhere.length > 0 && (
              <p className="text-ink-2">
                {t('one.elsewhere', {
                  roles: sayGrants(language, member.elsewhere, siteNamer(seen, language)),
                })}
              </p>
            )}
            <FormDone>{t('one.saved')}</FormDone>
            <div>
              <SubmitButton>{t('one.save')}</SubmitButton>
            </div>
          </ActionForm>
        </section>
        {!member.disabled && !member.notSwitchable && (
          <PasswordLink memberId={member.id} name={name} language={language} />
        )}
        <section>
          <h2 className="mb-1 text-base">{t('one.access')}</h2>
          <p className="mb-3 text-ink-2">
            {t('one.since', { at: writeDate(member.createdAt, language, zoneOf(seen)) })}.{' '}
            {member.disabled ? t('one.isDisabled') : t('one.isEnabled')}
          </p>
          <p className="flex flex-wrap items-center gap-3">
            <SwitchMember
              key={String(member.disabled)}
              memberId={member.id}
              action={member.disabled ? enableMember : disableMember}
              grave={!member.disabled}
              reason={member.notSwitchable && t(`reasons.${member.notSwitchable}`)}
              words={{ ...words, keep: t('one.keep'), problem }}
            />
          </p>
        </section>
      </main>
    </>
  );
}

function PasswordLink({ memberId, name, language }: { memberId: string; name: string; language: Language }) {
  const t = translator(language, 'members');
  return (
    <section className="max-w-(--container-dialog)">
      <h2 className="mb-1 text-base">{translator(language, 'auth')('fields.password')}</h2>
      <ActionForm
        action={makeMemberPasswordLink}
        errorTitle={translator(language, 'errors')('summary')}
        className="grid gap-3"
      >
        <input type="hidden" name="memberId" value={memberId} />
        <InvitationLink words={linkWords(language, t('one.passwordLinkDone'))}>
          <p className="text-ink-2">{t('one.passwordLinkText', { name })}</p>
          <div>
            <SubmitButton variant="outline">{t('one.passwordLink')}</SubmitButton>
          </div>
        </InvitationLink>
      </ActionForm>
    </section>
  );
}
