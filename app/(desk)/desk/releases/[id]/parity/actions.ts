'use server';

import { action } from '#lib/actions.ts';
import { explain } from '#lib/parity/explain.ts';
import { explainInput, holdAgainstInput, nameSourceInput, takeBackInput } from '#lib/parity/input.ts';
import { holdAgainst, nameSource } from '#lib/parity/name-source.ts';
import { takeBack } from '#lib/parity/take-back.ts';

export const explainDifference = action(explainInput, explain);
export const takeBackExplanation = action(takeBackInput, takeBack);
export const nameReleaseSource = action(nameSourceInput, nameSource);
export const holdReleaseAgainst = action(holdAgainstInput, holdAgainst);
