import { giveReview, setReviewDeadline, setReviewPriority, takeReview } from './actions.ts';

/** What can be done about who reads a release, by when. */
export const taskActions = {
  take: takeReview,
  give: giveReview,
  deadline: setReviewDeadline,
  priority: setReviewPriority,
};
