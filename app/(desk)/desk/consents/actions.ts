'use server';

import { action } from '#lib/actions.ts';
import { changeConsentInput, consentInput, fileConsentInput } from '#lib/consents/input.ts';
import { changeConsent, clearConsent, fileConsent, withdrawConsent } from '#lib/consents/verbs.ts';

export const fileOneConsent = action(fileConsentInput, fileConsent, ({ id }) => `/desk/consents/${id}`);
export const saveConsent = action(changeConsentInput, changeConsent, ({ version }) => ({
  show: { version: String(version) },
}));
export const clearOneConsent = action(consentInput, clearConsent);
export const withdrawOneConsent = action(consentInput, withdrawConsent);
