import { expect, test } from 'vitest';
import { semaphore, TooBusy } from './semaphore.ts';

test('two work at once, the others in their order, and beyond the line nobody waits', async () => {
  const inTurn = semaphore(2, 2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (n: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      order.push(n);
      running -= 1;
    });
  const four = [1, 2, 3, 4].map(work);
  await expect(work(5)).rejects.toThrow(TooBusy);
  await Promise.all(four);
  expect({ order, most }).toEqual({ order: [1, 2, 3, 4], most: 2 });
  await work(6);
  expect(order.at(-1)).toBe(6);
});

test('work that fails gives its place back', async () => {
  const inTurn = semaphore(1, 0);
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await inTurn(async () => 'yes')).toBe('yes');
});
