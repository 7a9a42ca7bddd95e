'use server';

import { action } from '#lib/actions.ts';
import { markReadInput, stanceInput } from '#lib/notices/input.ts';
import { markNoticesRead } from '#lib/notices/mark-read.ts';
import { takeStance } from '#lib/notices/take-stance.ts';

export const readNotices = action(markReadInput, markNoticesRead);

export const followRelease = action(stanceInput, takeStance, () => ({ show: { done: 'stance' } }));
