import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

type Where = { home: string; port: number; url: string };

/** The application of a newsroom that a drill or a measurement has to itself: started, killed and started again. */
export class OwnNewsroom {
  readonly #where: Where;
  #child: ChildProcess | null = null;

  constructor(where: Where) {
    this.#where = where;
  }

  /** Resolves when it says that it is ready. @throws when it ends before */
  async start(): Promise<void> {
    const { home, port, url } = this.#where;
    const child = spawn(process.execPath, [join(root, 'server.ts')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEWSROOM_HOME: home,
        NEWSROOM_URL: url,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: '',
        NEWSROOM_DEMO: '1',
        LOG_LEVEL: 'error',
      },
      // The channel tells it when we are gone.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Newsroom ready:')) resolve();
      });
      child.once('exit', (status) => reject(new Error(`the newsroom ended with ${status}`)));
    });
  }

  /** As when the machine loses power: no word to anybody. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
