import { existsSync } from 'node:fs';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { client, closeDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded.ts';
import { isSchemaCurrent } from '#db/migrate.ts';
import { brokenPromises } from '#db/promises.ts';
import { env } from '#lib/env.ts';
import { listingsAmiss } from '#lib/finding/amiss.ts';
import { filesAmiss } from '#lib/media/files-amiss.ts';
import { explainFailure } from '#lib/refusal.ts';
import { WrongUsage } from '../usage.ts';

type Health = 'ok' | 'warning' | 'failed';
type Finding = readonly [Health, string];

const examinations = { node, environment, home, secrets, disk, database, mail } as const;
const leastRoom = 1e9;

/** Looks at everything the newsroom needs and says what is wrong. Changes nothing. Exit status 1 when something is. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--json')) throw new WrongUsage('doctor takes only --json.');
  const findings: { what: string; health: Health; said: string }[] = [];
  for (const [what, examine] of Object.entries(examinations)) {
    const [health, said] = await examine().catch(fail);
    findings.push({ what, health, said });
    if (what === 'environment' && health === 'failed') break;
  }
  if (args.includes('--json')) console.log(JSON.stringify(findings));
  else
    for (const { what, health, said } of findings)
      console.log(`${health.padEnd(8)} ${what.padEnd(12)} ${said}`);
  return findings.some(({ health }) => health === 'failed') ? 1 : 0;
}

function fail(error: unknown): Finding {
  return ['failed', explainFailure(error) ?? (error instanceof Error ? error.message : String(error))];
}

async function node(): Promise<Finding> {
  return ['ok', process.version];
}

async function environment(): Promise<Finding> {
  const { NEWSROOM_URL } = env();
  return ['ok', NEWSROOM_URL];
}

async function home(): Promise<Finding> {
  const { NEWSROOM_HOME } = env();
  if (!existsSync(NEWSROOM_HOME))
    return ['warning', `${NEWSROOM_HOME} is not there yet: npm start makes it.`];
  await access(NEWSROOM_HOME, constants.W_OK);
  return ['ok', NEWSROOM_HOME];
}

async function secrets(): Promise<Finding> {
  for (const name of ['auth-secret', 'postgres-password', 'demo-password', 'files-secret']) {
    const file = join(env().NEWSROOM_HOME, name);
    if (existsSync(file) && (await stat(file)).mode & 0o077)
      return ['failed', `${file} can be read by others.`];
  }
  return ['ok', 'readable for their owner alone'];
}

async function disk(): Promise<Finding> {
  const { NEWSROOM_HOME } = env();
  if (!existsSync(NEWSROOM_HOME)) return ['ok', 'nothing stored yet'];
  const { bavail, bsize } = await statfs(NEWSROOM_HOME);
  const room = bavail * bsize;
  return [room < leastRoom ? 'warning' : 'ok', `${(room / 1e9).toFixed(1)} GB free`];
}

async function database(): Promise<Finding> {
  const { DATABASE_URL, NEWSROOM_HOME } = env();
  if (!DATABASE_URL && !existsSync(join(NEWSROOM_HOME, 'postgres'))) {
    return ['warning', 'not there yet: npm start makes it.'];
  }
  const server = DATABASE_URL ? undefined : await startEmbedded({ home: NEWSROOM_HOME });
  try {
    const [broken] = await brokenPromises(client());
    if (broken) return ['failed', broken];
    if (!(await isSchemaCurrent()))
      return ['warning', 'the schema is not that of this version: npm start brings it up to date.'];
    const { length } = await listingsAmiss();
    if (length) return ['failed', `${length} releases stand wrong in readers’ lists: newsroom lists --mend.`];
    const { missing, orphaned } = await filesAmiss();
    if (missing.length)
      return ['failed', `${missing.length} files of the library are missing: newsroom files --mend.`];
    if (orphaned.length)
      return ['warning', `${orphaned.length} stored files belong to nothing: newsroom files --mend.`];
    return ['ok', server ? 'embedded, schema current' : 'external, schema current'];
  } finally {
    await closeDatabase();
    await server?.stop();
  }
}

async function mail(): Promise<Finding> {
  const { SMTP_URL } = env();
  return SMTP_URL
    ? ['ok', new URL(SMTP_URL).host]
    : ['warning', 'SMTP_URL is not set: mail is kept in the outbox.'];
}
