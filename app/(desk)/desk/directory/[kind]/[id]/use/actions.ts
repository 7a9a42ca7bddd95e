'use server';

import { action } from '#lib/actions.ts';
import { settleUses, settleUsesInput } from '#lib/directory/use/settle-uses.ts';

export const settleRecordUses = action(settleUsesInput, settleUses, (lines) => ({
  show: { report: JSON.stringify(lines) },
}));
