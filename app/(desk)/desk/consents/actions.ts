'use server';

import { action } from '#lib/actions.ts';
import { changeConsent } from '#lib/consents/change-consent.ts';
import { clearConsent } from '#lib/consents/clear-consent.ts';
import { fileConsent } from '#lib/consents/file-consent.ts';
import {
  changeConsentInput,
  consentInput,
  fileConsentInput,
  withdrawConsentInput,
} from '#lib/consents/input.ts';
import { withdrawConsent } from '#lib/consents/withdraw-consent.ts';

export const fileOneConsent = action(fileConsentInput, fileConsent, ({ id }) => `/desk/consents/${id}`);
export const saveConsent = action(changeConsentInput, changeConsent, ({ version }) => ({
  show: { version: String(version) },
}));
export const clearOneConsent = action(consentInput, clearConsent);
export const withdrawOneConsent = action(withdrawConsentInput, withdrawConsent);
