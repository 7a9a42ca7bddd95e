import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { Refusal } from '#lib/refusal.ts';
import type { Places } from './places.ts';

/** How a PostgreSQL program is run: PostgreSQL refuses to be root. */
export interface Owner {
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

const nobody = 65534;
const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'] as const;
const unprivileged = ['postgres', 'nobody'] as const;

/** Whoever owns an existing data directory goes on owning it; a new one gets the first way that works. */
export function ownerFor(places: Places, program: string): Owner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const existing = existsSync(places.data) ? statSync(places.data) : undefined;
  if (existing && existing.uid !== 0) return { prefix: [], uid: existing.uid, gid: existing.gid };
  if (namespaceWorks()) return { prefix: namespace };
  if (existing) {
    throw new Refusal(
      `${places.data} belongs to root and user namespaces are forbidden here: start as another user.`,
    );
  }
  return droppedOwner(places, program);
}

/** Hands a file or directory to the owner where the owner is another user. */
export function giveTo(owner: Owner, path: string): void {
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
}

function namespaceWorks(): boolean {
  const [command, ...flags] = namespace;
  return spawnSync(command, [...flags, 'true'], { stdio: 'ignore' }).status === 0;
}

function droppedOwner({ home }: Places, program: string): Owner {
  chmodSync(home, 0o711);
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of unprivileged) {
    const account = accounts.find(([first]) => first === name);
    if (!account) continue;
    const owner = { prefix: [], uid: Number(account[2]), gid: Number(account[3]) };
    const user = { cwd: '/', uid: owner.uid, gid: owner.gid, stdio: 'ignore' } as const;
    const reachable = [home, program].every((path) => spawnSync('test', ['-x', path], user).status === 0);
    if (reachable) return owner;
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and no other user can reach ${home}: start the newsroom as an ordinary user, choose another NEWSROOM_HOME, or set DATABASE_URL.`,
  );
}
