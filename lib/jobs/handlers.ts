import { sendMail } from '#lib/delivery/mail/send.ts';
import { drawWaiting } from '#lib/media/draw-waiting.ts';
import type { Handlers } from './worker.ts';

/** What the newsroom does with each job. */
export const handlers: Handlers = {
  mail: sendMail,
  pictures: async () => void (await drawWaiting()),
};
