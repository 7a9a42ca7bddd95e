import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Newsroom {
  process: ChildProcess;
  url: string;
  /** How it ended: exit status and what it said on stderr. */
  end: Promise<{ status: number | null; said: string }>;
}

/** Starts a newsroom of its own, as `npm start` does; `NEWSROOM_HOME` and the rest come from `env`. */
export function run(env: Record<string, string>): Newsroom {
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: { ...process.env, DATABASE_URL: '', NEWSROOM_URL: '', NEWSROOM_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const end = once(child, 'exit').then(([status]) => ({ status, said: Buffer.concat(said).toString() }));
  return { process: child, url: `http://localhost:${env.PORT}`, end };
}

/** Resolves when the newsroom has said that it is ready. */
export async function ready({ process: child, url, end }: Newsroom): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      if (printed.endsWith(`Newsroom ready: ${url}\n`)) resolve();
    });
    void end.then(({ said }) => reject(new Error(said)));
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(typeof address === 'object' ? address?.port : address);
}
