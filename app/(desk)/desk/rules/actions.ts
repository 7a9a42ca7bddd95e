'use server';

import { action } from '#lib/actions.ts';
import { changeRuleInput, makeRuleInput, ruleInput } from '#lib/review/input.ts';
import { bringBackRule, changeRule, makeRule, retireRule } from '#lib/review/rule-verbs.ts';

export const makeNewRule = action(makeRuleInput, makeRule, () => '/desk/rules');
export const saveRule = action(changeRuleInput, changeRule, ({ version }) => ({
  show: { version: String(version) },
}));
export const retireOneRule = action(ruleInput, retireRule, () => '/desk/rules');
export const bringBackOneRule = action(ruleInput, bringBackRule, () => '/desk/rules');
