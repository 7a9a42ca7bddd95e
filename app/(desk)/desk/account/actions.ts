'use server';

import { headers } from 'next/headers';
import { action } from '#lib/actions.ts';
import { carryToken, dropToken } from '#lib/auth/session.ts';
import { changePassword } from '#lib/members/change-password.ts';
import { changePreferences } from '#lib/members/change-preferences.ts';
import { changePasswordInput, changePreferencesInput, noInput } from '#lib/members/input.ts';
import { signOutEverywhere } from '#lib/members/sign-out-everywhere.ts';
import { changeNoticeSettings } from '#lib/notices/change-settings.ts';
import { noticeSettingsInput } from '#lib/notices/input.ts';
import { comeBack, goAway } from '#lib/tasks/absence.ts';
import { absenceInput } from '#lib/tasks/input.ts';

export const savePreferences = action(changePreferencesInput, changePreferences, () => ({
  show: { done: 'preferences' },
}));

export const savePassword = action(
  changePasswordInput,
  async (member, input) => {
    const asked = await headers();
    const address = asked.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
    return changePassword(member, input, { address, userAgent: asked.get('user-agent') ?? '' });
  },
  async ({ token }) => {
    await carryToken(token);
    return { show: { done: 'password' } };
  },
);

export const endAllMySessions = action(noInput, signOutEverywhere, async () => {
  await dropToken();
  return '/sign-in?out=1';
});

export const saveNoticeSettings = action(noticeSettingsInput, changeNoticeSettings, () => ({
  show: { done: 'notices' },
}));

export const setAbsence = action(absenceInput, goAway, () => ({ show: { done: 'absence' } }));
export const endAbsence = action(noInput, comeBack);
