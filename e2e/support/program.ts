import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program of this folder prints that speaks with the database of the newsroom under test. */
export async function program(name: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, NEWSROOM_HOME: process.env.E2E_HOME, DATABASE_URL: '' };
  const command = [`e2e/support/${name}`, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}
