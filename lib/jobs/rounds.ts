import { storeMissed } from '#lib/addresses/missed.ts';
import { tellHub } from '#lib/delivery/hub/tell-hub.ts';
import { wakeWaitingMail } from '#lib/delivery/mail/send.ts';
import { remindHelplines } from '#lib/directory/remind-helplines.ts';
import { log } from '#lib/log.ts';
import { drawWaiting } from '#lib/media/draw-waiting.ts';
import { pullDue } from '#lib/media/pull-due.ts';
import { sweepDeleted } from '#lib/media/sweep-deleted.ts';
import { sweepUploads } from '#lib/media/uploads.ts';
import { sendDaily } from '#lib/notices/daily.ts';
import { drawFresh } from '#lib/papers/draw-fresh.ts';
import { sweepPapers } from '#lib/papers/kept.ts';
import { publishDue } from '#lib/releases/publish-due.ts';
import { remindReview } from '#lib/releases/remind-review.ts';
import { removeDue } from '#lib/releases/remove-due.ts';
import { readLive } from '#lib/style/read-live.ts';
import { escalateOverdue } from '#lib/tasks/escalate.ts';

export interface Round {
  name: string;
  everySeconds: number;
  walk: () => Promise<void>;
}

/** What is looked after again and again, so that a lost job loses nothing: what is due stands in the tables. */
export const rounds: readonly Round[] = [
  { name: 'mail', everySeconds: 300, walk: wakeWaitingMail },
  { name: 'daily mail', everySeconds: 60, walk: async () => void (await sendDaily()) },
  { name: 'hub', everySeconds: 5, walk: tellHub },
  { name: 'overdue', everySeconds: 30, walk: async () => void (await escalateOverdue()) },
  { name: 'publication', everySeconds: 1, walk: async () => void (await publishDue()) },
  { name: 'removal', everySeconds: 1, walk: async () => void (await removeDue()) },
  { name: 'pulled files', everySeconds: 5, walk: async () => void (await pullDue()) },
  { name: 'live texts', everySeconds: 60, walk: async () => void (await readLive()) },
  { name: 'pictures', everySeconds: 10, walk: async () => void (await drawWaiting()) },
  { name: 'deleted files', everySeconds: 60, walk: async () => void (await sweepDeleted()) },
  { name: 'old uploads', everySeconds: 3600, walk: async () => void (await sweepUploads()) },
  { name: 'papers', everySeconds: 10, walk: async () => void (await drawFresh()) },
  { name: 'old papers', everySeconds: 6 * 3600, walk: async () => void (await sweepPapers()) },
  { name: 'helplines', everySeconds: 3600, walk: async () => void (await remindHelplines()) },
  { name: 'missed addresses', everySeconds: 60, walk: storeMissed },
  { name: 'review dates', everySeconds: 3600, walk: async () => void (await remindReview()) },
];

/** Walks every round now and then in its own time, never twice at once. Returns what stops them. */
export function startRounds(all: readonly Round[]): () => void {
  const timers = all.map(({ name, everySeconds, walk }) => {
    let walking = false;
    const once = async () => {
      if (walking) return;
      walking = true;
      await walk().catch((error) => log().error({ err: error, round: name }, 'a round failed'));
      walking = false;
    };
    void once();
    return setInterval(once, everySeconds * 1000);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
