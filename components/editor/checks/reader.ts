import { newsroomChecker } from '#lib/checks/newsroom-checker.ts';
import type { Order, Report } from './order.ts';

// Runs in a thread of its own: reading a long text must not hold up a key.
const check = newsroomChecker();

self.onmessage = ({ data: { turn, passages, setting } }: MessageEvent<Order>) => {
  const report: Report = { turn, findings: check(passages, setting) };
  self.postMessage(report);
};
