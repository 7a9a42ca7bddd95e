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
import { choosePassword } from '#lib/members/choose-password.ts';
import { acceptInvitationInput, choosePasswordInput } from '#lib/members/input.ts';

type Entry = { email: string; password: string };

/** Makes the invited person a member and signs them in. */
export async function acceptAction(state: FormState, form: FormData): Promise<FormState> {
  return enterBy(state, form, async () => {
    const input = readForm(acceptInvitationInput, form);
    return { ...(await acceptInvitation(input)), password: input.password };
  });
}

/** Sets a new password and signs its owner in. */
export async function choosePasswordAction(state: FormState, form: FormData): Promise<FormState> {
  return enterBy(state, form, async () => {
    const input = readForm(choosePasswordInput, form);
    return { ...(await choosePassword(input)), password: input.password };
  });
}

async function enterBy(state: FormState, form: FormData, use: () => Promise<Entry>): Promise<FormState> {
  const language = await currentLanguage();
  try {
    await mustNotHurry();
    const { email, password } = await use();
    await signIn('credentials', { email, password, redirect: false });
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
