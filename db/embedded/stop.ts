import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, isAlive } from './process.ts';

const patience = 30_000;

/** Stops a server by its process id: first politely to itself (SIGINT), after half a minute at once (SIGQUIT). */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (isAlive(pid) && Date.now() < deadline) await pause(15);
    if (!isAlive(pid)) return;
  }
}

/** Stops the server of a data directory that nobody uses any more, if one is still alive. */
export async function stopAbandoned(data: string): Promise<void> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (pid && isAlive(pid) && commandOf(pid)?.includes(data)) await stopServer(pid);
}
