import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Places {
  home: string;
  data: string;
  socket: string;
  password: string;
  log: string;
  lock: string;
  users: string;
}

const longestSocketPath = 100;

/** Where the embedded server of one NEWSROOM_HOME keeps its things. */
export function placesIn(home: string): Places {
  return {
    home,
    data: join(home, 'postgres'),
    socket: socketDirectory(home),
    password: join(home, 'postgres-password'),
    log: join(home, 'postgres.log'),
    lock: join(home, 'postgres.lock'),
    users: join(home, 'postgres-users'),
  };
}

// The kernel allows about 104 bytes for the path of a socket: a deep home gets a short directory of its own.
function socketDirectory(home: string): string {
  const near = join(home, 'run');
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= longestSocketPath) return near;
  const short = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return join(tmpdir(), `newsroom-${short}`);
}
