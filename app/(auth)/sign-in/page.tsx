import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { PasswordField } from '#components/form/password-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { demoPasswordFile } from '#lib/auth/demo.ts';
import { nextAddress } from '#lib/auth/next-address.ts';
import { currentLanguage, currentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { signInAction } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), 'auth')('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, out } = await searchParams;
  if (await currentMember()) redirect(nextAddress(next));
  const t = translator(await currentLanguage(), 'auth');
  return (
    <>
      <h1 className="mb-2 font-read text-3xl font-bold">{t('signIn.title')}</h1>
      {next && <p className="mb-5 text-ink-2">{t('signIn.goOn')}</p>}
      {out && <Notice tone="done" role="status" title={t('signIn.signedOut')} className="mb-5" />}
      <ActionForm action={signInAction} errorTitle={t('signIn.errorTitle')} className="mt-6 grid gap-5">
        <input type="hidden" name="next" value={nextAddress(next)} />
        <TextField
          name="email"
          type="email"
          label={t('fields.email')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
        <PasswordField
          name="password"
          label={t('fields.password')}
          autoComplete="current-password"
          showLabel={t('showPassword')}
          hideLabel={t('hidePassword')}
        />
        <SubmitButton className="w-full">{t('signIn.title')}</SubmitButton>
      </ActionForm>
      <p className="mt-6 text-[0.8125rem] text-ink-2">{t('signIn.forgotten')}</p>
      <DemoLine />
    </>
  );
}

async function DemoLine() {
  const file = demoPasswordFile();
  if (!file) return null;
  const t = translator(await currentLanguage(), 'auth');
  return (
    <p className="mt-6 border-t border-line pt-4 text-[0.8125rem] text-ink-2">
      {t.rich('signIn.demo', {
        email: 'writer@demo.example',
        file,
        code: (text) => (
          <bdi dir="ltr" className="font-semibold wrap-anywhere text-ink">
            {text}
          </bdi>
        ),
      })}
    </p>
  );
}
