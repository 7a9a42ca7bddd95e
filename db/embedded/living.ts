import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { Refusal } from '#lib/refusal.ts';
import type { Places } from './places.ts';
import { commandOf, isAlive } from './process.ts';

export interface Living {
  pid: number;
  port: number;
  socket: string;
}

const patience = 60_000;

/**
 * The server that already runs on this data directory, once it answers; undefined when there is none.
 * What a dead one left behind is cleared. Throws Refusal when one is alive and does not answer.
 */
export async function findLiving(places: Places, password: string): Promise<Living | undefined> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const [pid, , , port, socket, , , state] = await readLines(places);
    if (!pid) return undefined;
    if (!isServer(Number(pid))) return clearTraces(places, socket, port);
    if (state === 'ready' && socket && port) {
      const living = { pid: Number(pid), port: Number(port), socket };
      if (await answers(living, places, password)) return living;
    }
    await pause(50);
  }
  throw new Refusal(`PostgreSQL runs on ${places.data} but does not answer: see ${places.log}.`);
}

async function readLines({ data }: Places): Promise<string[]> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}

// After a restart of the machine the number may belong to any program at all.
function isServer(pid: number): boolean {
  return isAlive(pid) && (commandOf(pid) ?? 'postgres').includes('postgres');
}

async function clearTraces({ data }: Places, socket = '', port = ''): Promise<undefined> {
  await rm(join(data, 'postmaster.pid'), { force: true });
  if (socket && port) {
    await rm(join(socket, `.s.PGSQL.${port}`), { force: true });
    await rm(join(socket, `.s.PGSQL.${port}.lock`), { force: true });
  }
}

async function answers({ socket, port }: Living, places: Places, password: string): Promise<boolean> {
  const sql = postgres({
    host: socket,
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    max: 1,
    onnotice() {},
  });
  try {
    const [row] = await sql`show data_directory`;
    return row?.data_directory === places.data;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
