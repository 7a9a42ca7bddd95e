import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process.ts';

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
