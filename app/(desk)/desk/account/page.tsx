import type { Metadata } from 'next';
import { NoticeSettings } from '#components/desk/notices/notice-settings.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { AbsenceForm } from '#components/desk/tasks/absence-form.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { PasswordField } from '#components/form/password-field.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { SessionList } from '#components/members/session-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { type CurrentMember, currentSession, requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/languages.ts';
import { listMySessions } from '#lib/members/queries.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { readNoticeSettings } from '#lib/notices/queries.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { readAbsence } from '#lib/tasks/queries.ts';
import {
  endAbsence,
  endAllMySessions,
  saveNoticeSettings,
  savePassword,
  savePreferences,
  setAbsence,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'members')('account.title') };
}

export default async function AccountPage() {
  const member = await requireMember();
  const { language } = member;
  const session = await currentSession();
  const [sites, sessions] = await Promise.all([
    listSites(member),
    listMySessions(member, session?.tokenHash ?? ''),
  ]);
  const t = translator(language, 'members');
  const problem = translator(language, 'errors')('summary');
  return (
    <>
      <PageBar title={t('account.title')} context={<bdi dir="ltr">{member.email}</bdi>}>
        <form method="post" action="/sign-out">
          <Button type="submit">{translator(language, 'auth')('signOut')}</Button>
        </form>
      </PageBar>
      <main id="main" tabIndex={-1} className="page page-with-side">
        <div className="grid max-w-(--container-dialog) gap-10">
          <Preferences member={member} problem={problem} />
          <NoticeSettings
            language={language}
            settings={await readNoticeSettings(member)}
            zone={zoneOf(sites)}
            action={saveNoticeSettings}
          />
          <AbsenceForm
            language={language}
            zone={zoneOf(sites)}
            {...(await readAbsence(member))}
            away={setAbsence}
            back={endAbsence}
          />
          <Password member={member} problem={problem} />
        </div>
        <aside className="grid content-start gap-8">
          <section>
            <h2 className="mb-2 text-base">{t('account.roles')}</h2>
            <p className="text-ink-2">
              {member.grants.length > 0
                ? sayGrants(language, member.grants, siteNamer(sites, language))
                : t('noRoles')}
            </p>
          </section>
          <section>
            <h2 className="mb-2 text-base">{t('account.sessions')}</h2>
            <SessionList lines={sessions} language={language} zone={zoneOf(sites)} />
            <p className="my-3 text-[0.8125rem] text-ink-2">{t('account.everywhereText')}</p>
            <ActionForm action={endAllMySessions} errorTitle={problem}>
              <SubmitButton variant="grave">{t('account.everywhere')}</SubmitButton>
            </ActionForm>
          </section>
        </aside>
      </main>
    </>
  );
}

function Preferences({ member, problem }: { member: CurrentMember; problem: string }) {
  const { language } = member;
  const t = translator(language, 'members');
  const auth = translator(language, 'auth');
  return (
    <section>
      <h2 className="mb-3 text-base">{t('account.preferences')}</h2>
      <ActionForm action={savePreferences} errorTitle={problem} className="grid gap-4">
        <TextField
          name="name"
          label={auth('fields.name')}
          defaultValue={member.name}
          autoComplete="name"
          maxLength={120}
        />
        <Select
          name="language"
          label={auth('fields.language')}
          defaultValue={language}
          options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
        />
        <Select
          name="theme"
          label={t('account.theme')}
          defaultValue={member.theme}
          options={(['system', 'light', 'dark'] as const).map((theme) => ({
            value: theme,
            label: t(`account.themes.${theme}`),
          }))}
        />
        <FormDone>{t('account.saved')}</FormDone>
        <div>
          <SubmitButton>{t('account.save')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

function Password({ member, problem }: { member: CurrentMember; problem: string }) {
  const t = translator(member.language, 'members');
  const auth = translator(member.language, 'auth');
  const labels = { showLabel: auth('showPassword'), hideLabel: auth('hidePassword') };
  return (
    <section>
      <h2 className="mb-1 text-base">{t('account.password')}</h2>
      <p className="mb-3 text-ink-2">{t('account.passwordText')}</p>
      <ActionForm action={savePassword} errorTitle={problem} className="grid gap-4">
        <input type="email" name="_email" value={member.email} autoComplete="username" readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={auth('fields.currentPassword')}
          autoComplete="current-password"
          {...labels}
        />
        <PasswordField
          name="newPassword"
          label={auth('fields.newPassword')}
          hint={auth('passwordHint')}
          autoComplete="new-password"
          {...labels}
        />
        <FormDone>{t('account.passwordSaved')}</FormDone>
        <div>
          <SubmitButton variant="outline">{t('account.changePassword')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
