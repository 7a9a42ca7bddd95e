import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { InvitationLink } from '#components/members/invitation-link.tsx';
import { linkWords } from '#components/members/link-words.ts';
import { RolesTable } from '#components/members/roles-table.tsx';
import { rolesTableView } from '#components/members/roles-table-view.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/languages.ts';
import { listInvitations, listSitesToLookAfter } from '#lib/members/queries.ts';
import { found } from '../../found.ts';
import { inviteMember } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'members')('inviting.title') };
}

export default async function InviteMemberPage() {
  const member = await requireMember();
  const { language } = member;
  const [mine] = await found(Promise.all([listSitesToLookAfter(member), listInvitations(member)]));
  const t = translator(language, 'members');
  const auth = translator(language, 'auth');
  return (
    <>
      <PageBar title={t('inviting.title')} />
      <main id="main" tabIndex={-1} className="page">
        <ActionForm
          action={inviteMember}
          errorTitle={translator(language, 'errors')('summary')}
          className="max-w-(--container-page)"
        >
          <InvitationLink
            words={linkWords(language, t('inviting.done', { email: '{email}' }))}
            again={
              <p className="flex flex-wrap gap-3">
                {/* A plain link: the page begins anew, and the link is gone from it. */}
                <a href="/desk/members/invite">{t('inviting.another')}</a>
                <ButtonLink href="/desk/members">{t('one.back')}</ButtonLink>
              </p>
            }
          >
            <div className="grid gap-5">
              <p className="text-ink-2">{t('inviting.intro')}</p>
              <div className="grid max-w-(--container-dialog) gap-4">
                <TextField
                  name="email"
                  type="email"
                  label={auth('fields.email')}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  dir="ltr"
                />
                <TextField name="name" label={auth('fields.name')} autoComplete="off" maxLength={120} />
                <Select
                  name="language"
                  label={auth('fields.language')}
                  defaultValue={language}
                  options={LANGUAGES.map((each) => ({
                    value: each,
                    label: LANGUAGE_NAMES[each],
                    lang: each,
                  }))}
                />
              </div>
              <RolesTable view={rolesTableView(language, mine)} legend={t('fields.grants')} />
              <div>
                <SubmitButton>{t('inviting.submit')}</SubmitButton>
              </div>
            </div>
          </InvitationLink>
        </ActionForm>
      </main>
    </>
  );
}
