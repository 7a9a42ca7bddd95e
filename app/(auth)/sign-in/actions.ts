'use server';

import { redirect } from 'next/navigation';
import { Refused, signIn } from '#lib/auth/config.ts';
import { nextAddress } from '#lib/auth/next-address.ts';
import { currentLanguage } from '#lib/auth/session.ts';
import { type FormState, typedIn } from '#lib/form-state.ts';
import { sayField, sayReason } from '#lib/i18n/refusals.ts';

/** Signs somebody in and brings them where they wanted to go. */
export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const language = await currentLanguage();
  const again = { refusals: state.refusals + 1, message: null, fields: {}, values: typedIn(form) };
  const email = String(form.get('email') ?? '');
  const password = String(form.get('password') ?? '');
  const missing = Object.entries({ email, password }).filter(([, text]) => text.trim() === '');
  if (missing.length > 0) {
    const fields = missing.map(([name]) => [name, sayField(language, name, 'required')]);
    return { ...again, fields: Object.fromEntries(fields) };
  }
  try {
    await signIn('credentials', { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [reason = 'wrong', seconds = '0'] = error.code.split('.');
    const minutes = Math.ceil(Number(seconds) / 60);
    return { ...again, message: sayReason(language, reason, { minutes }) };
  }
  redirect(nextAddress(form.get('next')));
}
