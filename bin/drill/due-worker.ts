import { setTimeout as pause } from 'node:timers/promises';
import { publishDue } from '#lib/releases/publish-due.ts';
import { withDatabase } from '../with-database.ts';

// A worker of the drill: publishes what is due, as the round of the newsroom does, until it is killed.
process.on('disconnect', () => process.exit());
await withDatabase(async () => {
  for (;;) {
    await publishDue().catch((error: Error) => process.stderr.write(`${error.message}\n`));
    await pause(200);
  }
});
