import { sendMail } from '#lib/delivery/mail/send.ts';
import type { Handlers } from './worker.ts';

/** What the newsroom does with each job. */
export const handlers: Handlers = {
  mail: sendMail,
};
