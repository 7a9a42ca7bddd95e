import type { Person } from '#lib/members/people.ts';
import type { Notice, NoticeKind } from '#lib/releases/notify.ts';
import type { Letter } from '../letter.ts';
import { approved } from './approved.ts';
import { forcePublished } from './force-published.ts';
import { notPublished } from './not-published.ts';
import { published } from './published.ts';
import { sentBack } from './sent-back.ts';
import { stepApproved } from './step-approved.ts';
import { submitted } from './submitted.ts';

const MESSAGES: Record<NoticeKind, (notice: Notice, person: Person) => Letter> = {
  'release.submitted': submitted,
  'release.step_approved': stepApproved,
  'release.sent_back': sentBack,
  'release.approved': approved,
  'release.published': published,
  'release.not_published': notPublished,
  'release.force_published': forcePublished,
};

/** The mail that tells one person of one act. */
export function releaseNotice(notice: Notice, person: Person): Letter {
  return MESSAGES[notice.kind](notice, person);
}
