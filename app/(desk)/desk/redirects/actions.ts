'use server';

import { redirectPlanWords } from '#components/addresses/plan-words.ts';
import { action } from '#lib/actions.ts';
import { deleteRedirect } from '#lib/addresses/delete-redirect.ts';
import { importRedirects, previewRedirects } from '#lib/addresses/import-redirects.ts';
import {
  deleteRedirectInput,
  importRedirectsInput,
  makeRedirectInput,
  previewRedirectsInput,
} from '#lib/addresses/input.ts';
import { makeRedirect } from '#lib/addresses/make-redirect.ts';
import type { CurrentMember } from '#lib/auth/session.ts';

export const makeOneRedirect = action(makeRedirectInput, makeRedirect, ({ id }) => ({ show: { id } }));
export const deleteOneRedirect = action(deleteRedirectInput, deleteRedirect);
export const previewManyRedirects = action(
  previewRedirectsInput,
  async (actor: CurrentMember, input) => {
    const { csv, ...plan } = await previewRedirects(actor, input);
    return { csv, said: redirectPlanWords(plan, actor.language) };
  },
  ({ csv, said }) => ({ show: { csv, plan: said.mark, said: JSON.stringify(said) } }),
);
export const importSeenRedirects = action(importRedirectsInput, importRedirects, ({ made, changed }) => ({
  show: { made: String(made), changed: String(changed) },
}));
