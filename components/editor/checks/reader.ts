import { NOTHING_KNOWN } from '#lib/checks/known.ts';
import { newsroomChecker } from '#lib/checks/newsroom-checker.ts';
import type { Lesson, Order, Report } from './order.ts';

// Runs in a thread of its own: reading a long text must not hold up a key.
const check = newsroomChecker();
let known = NOTHING_KNOWN;

self.onmessage = ({ data }: MessageEvent<Order | Lesson>) => {
  if ('known' in data) {
    known = data.known;
    return;
  }
  const { turn, passages, setting } = data;
  const report: Report = { turn, findings: check(passages, { ...setting, known }) };
  self.postMessage(report);
};
