import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/form/action-form.tsx';
import { PasswordField } from '#components/form/password-field.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { currentLanguage } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { type OpenInvitation, openInvitation } from '#lib/members/open-invitation.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { writeInstant } from '#lib/time.ts';
import { acceptAction, choosePasswordAction } from './actions.ts';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), 'auth')('invite.title') };
}

/** Shows what a link offers. Opening it uses nothing up: mail programs open links before people do. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const language = await currentLanguage();
  const invited = await openInvitation(token);
  if (!invited) return <Over language={language} />;
  const offer = { token, invited, language };
  return invited.grants.length > 0 ? <Join {...offer} /> : <NewPassword {...offer} />;
}

type Offer = { token: string; invited: OpenInvitation; language: Language };

function Join({ token, invited, language }: Offer) {
  const t = translator(language, 'auth');
  return (
    <>
      <h1 className="mb-3 font-read text-3xl font-bold">{t('invite.title')}</h1>
      <p className="text-base text-ink-2">
        {t('invite.from', {
          who: invited.invitedBy ?? translator(language, 'events')('newsroom'),
          email: invited.email,
          roles: sayGrants(language, invited.grants),
        })}
      </p>
      <Until invited={invited} language={language} />
      <ActionForm action={acceptAction} errorTitle={t('invite.errorTitle')} className="mt-6 grid gap-5">
        <LinkFields token={token} email={invited.email} />
        <TextField
          name="name"
          label={t('fields.name')}
          hint={t('invite.nameHint')}
          defaultValue={invited.name}
          autoComplete="name"
          maxLength={120}
        />
        <Select
          name="language"
          label={t('fields.language')}
          defaultValue={invited.language}
          options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
        />
        <PasswordField
          name="password"
          label={t('fields.password')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          showLabel={t('showPassword')}
          hideLabel={t('hidePassword')}
        />
        <SubmitButton className="w-full">{t('invite.submit')}</SubmitButton>
      </ActionForm>
    </>
  );
}

function NewPassword({ token, invited, language }: Offer) {
  const t = translator(language, 'auth');
  return (
    <>
      <h1 className="mb-3 font-read text-3xl font-bold">{t('invite.newPasswordTitle')}</h1>
      <p className="text-base text-ink-2">{t('invite.newPasswordText', { email: invited.email })}</p>
      <Until invited={invited} language={language} />
      <ActionForm
        action={choosePasswordAction}
        errorTitle={t('invite.newPasswordError')}
        className="mt-6 grid gap-5"
      >
        <LinkFields token={token} email={invited.email} />
        <PasswordField
          name="password"
          label={t('fields.newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          showLabel={t('showPassword')}
          hideLabel={t('hidePassword')}
        />
        <SubmitButton className="w-full">{t('invite.newPasswordSubmit')}</SubmitButton>
      </ActionForm>
    </>
  );
}

// The address tells a password manager whose password it keeps.
function LinkFields({ token, email }: { token: string; email: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="email" name="_email" value={email} autoComplete="username" readOnly hidden />
    </>
  );
}

function Until({ invited, language }: { invited: OpenInvitation; language: Language }) {
  const until = writeInstant(invited.expiresAt, language, 'UTC');
  return (
    <p className="mt-2 text-[0.8125rem] text-ink-2">
      {translator(language, 'auth')('invite.until', { until })}
    </p>
  );
}

function Over({ language }: { language: Language }) {
  const t = translator(language, 'auth');
  return (
    <>
      <h1 className="mb-3 font-read text-3xl font-bold">{t('invite.overTitle')}</h1>
      <p className="mb-5 text-base text-ink-2">{t('invite.overText')}</p>
      <Link href="/sign-in" prefetch={false}>
        {t('invite.toSignIn')}
      </Link>
    </>
  );
}
