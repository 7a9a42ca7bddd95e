'use server';

import { z } from 'zod';
import { action } from '#lib/actions.ts';
import { bringBack } from '#lib/checks/bring-back.ts';
import { bringBackInput } from '#lib/checks/input.ts';
import { closeAccess } from '#lib/embargo/close-access.ts';
import { giveAccess } from '#lib/embargo/give-access.ts';
import { closeAccessInput, giveAccessInput } from '#lib/embargo/input.ts';
import { approve } from '#lib/releases/approve.ts';
import { changeAddress } from '#lib/releases/change-address.ts';
import { changeDetails } from '#lib/releases/change-details.ts';
import { settleConcern } from '#lib/releases/concern.ts';
import { discard } from '#lib/releases/discard.ts';
import { duplicate } from '#lib/releases/duplicate.ts';
import { embargo } from '#lib/releases/embargo.ts';
import { endEmbargo } from '#lib/releases/end-embargo.ts';
import { forcePublish } from '#lib/releases/force-publish.ts';
import {
  approveInput,
  changeAddressInput,
  changeDetailsInput,
  discardInput,
  duplicateInput,
  embargoInput,
  endEmbargoInput,
  forcePublishInput,
  lockInput,
  minorFixInput,
  moveEmbargoInput,
  planRemovalInput,
  planReviewInput,
  publishInput,
  readInput,
  recallInput,
  reopenInput,
  rescheduleInput,
  restoreInput,
  restoreVersionInput,
  retractInput,
  reviewAfterwardsInput,
  saveRevisionInput,
  scheduleInput,
  sendBackInput,
  settleConcernInput,
  startEditionInput,
  startLanguageInput,
  submitInput,
  takeOverInput,
  unlockInput,
  unplanRemovalInput,
  unpublishInput,
  unscheduleInput,
  withdrawInput,
} from '#lib/releases/input.ts';
import { lock } from '#lib/releases/lock.ts';
import { markRead } from '#lib/releases/mark-read.ts';
import { minorFix } from '#lib/releases/minor-fix.ts';
import { moveEmbargo } from '#lib/releases/move-embargo.ts';
import { planRemoval, unplanRemoval } from '#lib/releases/plan-removal.ts';
import { planReview } from '#lib/releases/plan-review.ts';
import { publish } from '#lib/releases/publish.ts';
import { resolveMergeTarget } from '#lib/releases/queries/merge-target.ts';
import { recall } from '#lib/releases/recall.ts';
import { reopen } from '#lib/releases/reopen.ts';
import { reschedule } from '#lib/releases/reschedule.ts';
import { restore } from '#lib/releases/restore.ts';
import { restoreVersion } from '#lib/releases/restore-version.ts';
import { retract } from '#lib/releases/retract.ts';
import { reviewAfterwards } from '#lib/releases/review-afterwards.ts';
import { saveRevision } from '#lib/releases/save-revision.ts';
import { schedule } from '#lib/releases/schedule.ts';
import { sendBack } from '#lib/releases/send-back.ts';
import { startEdition } from '#lib/releases/start-edition.ts';
import { startLanguage } from '#lib/releases/start-language.ts';
import { submit } from '#lib/releases/submit.ts';
import { takeOver } from '#lib/releases/take-over.ts';
import { unlock } from '#lib/releases/unlock.ts';
import { unpublish } from '#lib/releases/unpublish.ts';
import { unschedule } from '#lib/releases/unschedule.ts';
import { withdraw } from '#lib/releases/withdraw.ts';
import { tick } from '#lib/review/checks.ts';
import { tickInput } from '#lib/review/input.ts';
import { askOutside } from '#lib/review/outside/ask.ts';
import { askOutsideInput, revokeOutsideInput } from '#lib/review/outside/input.ts';
import { revokeOutside } from '#lib/review/outside/revoke.ts';
import { afterAct } from './after-act.ts';

export const submitRelease = action(submitInput, submit, afterAct('submit'));
export const retractRelease = action(retractInput, retract, afterAct('retract'));
export const sendBackRelease = action(sendBackInput, sendBack, afterAct('send_back'));
export const approveRelease = action(approveInput, approve, (done, input, own) =>
  afterAct(done.kind === 'release.approved' ? 'approve' : 'approve_step')(done, input, own),
);
export const askSomebodyOutside = action(askOutsideInput, askOutside, ({ url, email }) => ({
  show: { url: url ?? '', email },
}));
export const revokeSomebodyOutside = action(revokeOutsideInput, revokeOutside);
export const tickCheck = action(tickInput, tick);
export const bringBackFinding = action(bringBackInput, bringBack);
export const lockRelease = action(lockInput, lock, afterAct('lock'));
export const unlockRelease = action(unlockInput, unlock, afterAct('unlock'));
export const takeOverRelease = action(takeOverInput, takeOver, afterAct('take_over'));
export const reopenRelease = action(reopenInput, reopen, afterAct('reopen', 'write'));
export const publishRelease = action(publishInput, publish, afterAct('publish'));
export const scheduleRelease = action(scheduleInput, schedule, afterAct('schedule'));
export const rescheduleRelease = action(rescheduleInput, reschedule, afterAct('reschedule'));
export const unscheduleRelease = action(unscheduleInput, unschedule, afterAct('unschedule'));
export const embargoRelease = action(embargoInput, embargo, afterAct('embargo'));
export const moveReleaseEmbargo = action(moveEmbargoInput, moveEmbargo, afterAct('move_embargo'));
export const endReleaseEmbargo = action(endEmbargoInput, endEmbargo, afterAct('end_embargo'));
export const giveReleaseAccess = action(giveAccessInput, giveAccess, ({ url }, { reader }) => ({
  show: { url, email: reader },
}));
export const closeReleaseAccess = action(closeAccessInput, closeAccess);
export const minorFixRelease = action(minorFixInput, minorFix, afterAct('minor_fix'));
export const forcePublishRelease = action(forcePublishInput, forcePublish, afterAct('force_publish'));
export const reviewReleaseAfterwards = action(
  reviewAfterwardsInput,
  reviewAfterwards,
  afterAct('review_afterwards'),
);
export const startCorrection = action(startEditionInput, startEdition, afterAct('start', 'write'));
export const withdrawRelease = action(withdrawInput, withdraw, afterAct('withdraw'));
export const recallRelease = action(recallInput, recall, afterAct('recall'));
export const planReleaseRemoval = action(planRemovalInput, planRemoval, afterAct('plan_removal'));
export const unplanReleaseRemoval = action(unplanRemovalInput, unplanRemoval, afterAct('unplan_removal'));
export const planReleaseReview = action(planReviewInput, planReview, afterAct('plan_review'));
export const settleReleaseConcern = action(settleConcernInput, settleConcern, afterAct('settle_concern'));
export const restoreRelease = action(restoreInput, restore, afterAct('restore'));
export const discardRelease = action(discardInput, discard, afterAct('discard'));
export const unpublishRelease = action(
  unpublishInput.extend({ mergedInto: z.string().trim().max(500, 'too_long').default('') }),
  async (member, input) => unpublish(member, await resolveMergeTarget(member, input)),
  afterAct('unpublish'),
);

export const startLanguageVersion = action(
  startLanguageInput,
  startLanguage,
  (release) => `/desk/releases/${release.id}`,
);
export const duplicateRelease = action(
  duplicateInput,
  duplicate,
  (release) => `/desk/releases/${release.id}`,
);
export const changeReleaseDetails = action(changeDetailsInput, changeDetails, afterAct('details'));
export const changeReleaseAddress = action(changeAddressInput, changeAddress, afterAct('address'));
export const saveReleaseRevision = action(saveRevisionInput, saveRevision, afterAct('save_revision'));
export const restoreReleaseVersion = action(
  restoreVersionInput,
  restoreVersion,
  afterAct('restore_version', 'history'),
);
export const markReleaseRead = action(readInput, markRead, afterAct('read'));
