'use server';

import { action } from '#lib/actions.ts';
import { bringBackTerm, changeTerm, retireTerm } from '#lib/style/change-term.ts';
import { changeTermInput, makeTermInput, seeLiveInput, termInput, tuneInput } from '#lib/style/input.ts';
import { makeTerm } from '#lib/style/make-term.ts';
import { seeLive } from '#lib/style/see-live.ts';
import { tuneRule } from '#lib/style/tune-rule.ts';

export const makeNewTerm = action(makeTermInput, makeTerm, ({ id }) => `/desk/style/terms/${id}`);
export const saveTerm = action(changeTermInput, changeTerm, ({ version }) => ({
  show: { version: String(version) },
}));
export const retireOneTerm = action(termInput, retireTerm, () => '/desk/style');
export const bringBackOneTerm = action(termInput, bringBackTerm);
export const tuneOneRule = action(tuneInput, tuneRule, ({ version }) => ({
  show: { version: String(version) },
}));
export const seeOneLive = action(seeLiveInput, seeLive);
