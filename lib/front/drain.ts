import type { Server } from 'node:http';
import { endStreams } from './streams.ts';

const patience = 10_000;

/** Lets running requests end and takes no new ones; event streams are ended, and after ten seconds everything. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  // A connection whose request has just ended would be kept open for the next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
