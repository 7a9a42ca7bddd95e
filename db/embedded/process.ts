import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process does its work: a zombie waits only to be counted and is not alive. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/** The command line of a process, or undefined when it cannot be read. */
export function commandOf(pid: number): string | undefined {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ps(pid, 'command=');
}

/** When a process began, in whatever unit the system tells it: equal texts mean the same process. */
export function birthOf(pid: number): string {
  return afterName(pid)?.[19] ?? ps(pid, 'lstart=') ?? '';
}

function stateOf(pid: number): string | undefined {
  return afterName(pid)?.[0] ?? ps(pid, 'stat=')?.charAt(0);
}

// The name stands in parentheses and may itself hold spaces and parentheses.
function afterName(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  if (process.platform === 'linux') return undefined;
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
