import { Refused } from './refused.ts';
import { type Task, workOn } from './work-on.ts';

// The child process of in-child.ts: does one piece of work, answers with JSON, and is ended.
process.on('message', async (task: Task) => {
  process.send?.(await answer(task));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function answer(task: Task) {
  try {
    return { done: await workOn(task) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    return { refused: { code: 'failed', params: {} }, why: error instanceof Error ? error.message : '' };
  }
}
