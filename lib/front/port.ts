import { createServer, type Server } from 'node:http';
import { Refusal } from '#lib/refusal.ts';

/** Finds out whether the port is free, before anything slow begins. Throws Refusal with one clear line. */
export async function claimPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** Listens, or throws Refusal with one clear line. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new Refusal(`PORT: ${port} is taken by another program.`);
  if (error.code === 'EACCES') return new Refusal(`PORT: ${port} needs more rights than this user has.`);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new Refusal(`HOST: ${host} is not an address of this machine.`);
  }
  return error;
}
