import { expect, test } from './support/test.ts';
import { openRelease, startRelease } from './support/writing.ts';

test('the writing page loads at most 356 kB of compressed script, the editor included', async ({ as }) => {
  const page = await as('hq.writer');
  // What comes when the page is idle is for later.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const address = await startRelease(page, 'Vans');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await openRelease(page, address);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(356_000);
});
