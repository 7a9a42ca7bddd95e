import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The link in the newest mail to an address, as its mail server would get it: no page of the desk shows it. */
export async function linkMailedTo(recipient: string): Promise<string> {
  const env = { ...process.env, NEWSROOM_HOME: process.env.E2E_HOME, DATABASE_URL: '' };
  const program = ['e2e/support/print-mailed-link.ts', recipient];
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return stdout;
}
