'use server';

import { action } from '#lib/actions.ts';
import { doToMany } from '#lib/tasks/bulk.ts';
import { give } from '#lib/tasks/give.ts';
import { bulkInput, deadlineInput, giveInput, priorityInput, takeInput } from '#lib/tasks/input.ts';
import { setDeadline } from '#lib/tasks/set-deadline.ts';
import { setPriority } from '#lib/tasks/set-priority.ts';
import { take } from '#lib/tasks/take.ts';

export const takeReview = action(takeInput, take);
export const giveReview = action(giveInput, give);
export const setReviewDeadline = action(deadlineInput, setDeadline);
export const setReviewPriority = action(priorityInput, setPriority);

export const doToSeveral = action(bulkInput, doToMany, (lines) => ({
  show: { report: JSON.stringify(lines) },
}));
