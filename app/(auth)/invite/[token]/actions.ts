'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readForm } from '#lib/actions.ts';
import { signIn } from '#lib/auth/config.ts';
import { currentLanguage } from '#lib/auth/session.ts';
import { chargeLink } from '#lib/auth/throttle.ts';
import { isRefusal, RuleBroken } from '#lib/errors.ts';
import { type FormState, typedIn } from '#lib/form-state.ts';
import { sayRefusal } from '#lib/i18n/refusals.ts';
import { acceptInvitation } from '#lib/members/accept-invitation.ts';
import { acceptInvitationInput } from '#lib/members/input.ts';

/** Makes the invited person a member and signs them in. */
export async function acceptAction(state: FormState, form: FormData): Promise<FormState> {
  const language = await currentLanguage();
  try {
    await mustNotHurry();
    const input = readForm(acceptInvitationInput, form);
    const { email } = await acceptInvitation(input);
    await signIn('credentials', { email, password: input.password, redirect: false });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refusals: state.refusals + 1, ...sayRefusal(language, error), values: typedIn(form) };
  }
  redirect('/desk');
}

async function mustNotHurry(): Promise<void> {
  const address = (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  const { waitSeconds } = await chargeLink(address);
  if (waitSeconds > 0) throw new RuleBroken('slow_down', { minutes: Math.ceil(waitSeconds / 60) });
}
