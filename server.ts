import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { ensureDemo } from '#db/demo.ts';
import { installGuard } from '#db/guard.ts';
import { openDatabase } from '#db/open.ts';
import { authSecrets } from '#lib/auth/secret.ts';
import { bringStandingFacts } from '#lib/directory/bring-facts.ts';
import { env, rememberAddress } from '#lib/env.ts';
import { drain } from '#lib/front/drain.ts';
import { makeFront } from '#lib/front/front.ts';
import { startMetrics } from '#lib/front/metrics.ts';
import { claimPort, listen } from '#lib/front/port.ts';
import { handlers } from '#lib/jobs/handlers.ts';
import { rounds, startRounds } from '#lib/jobs/rounds.ts';
import { startWorker } from '#lib/jobs/worker.ts';
import { log } from '#lib/log.ts';
import { explainFailure } from '#lib/refusal.ts';
import { bringStandingTemplates } from '#lib/templates/bring.ts';

const root = import.meta.dirname;
const patience = 25_000;
const state = { draining: false, close: async () => {} };
const started = start();

started.catch(fail);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, leave);
process.on('disconnect', leave);

async function start(): Promise<void> {
  const { HOST, NEWSROOM_URL, NODE_ENV, PORT } = env();
  await claimPort(PORT, HOST);
  rememberAddress();
  authSecrets();
  const dev = NODE_ENV === 'development';
  const app = next({ dev, port: PORT, dir: root });
  const [database] = await Promise.all([openDatabase(), app.prepare()]);
  state.close = database.close;
  installGuard();
  startMetrics();
  await bringStandingFacts();
  await bringStandingTemplates();
  const password = await ensureDemo(database);
  const worker = await startWorker(handlers);
  const stopRounds = startRounds(rounds);
  const front = makeFront({
    handle: app.getRequestHandler(),
    build: dev ? undefined : join(root, '.next'),
    https: NEWSROOM_URL.startsWith('https:'),
    isDraining: () => state.draining,
  });
  // Nobody speaks WebSocket here, except Next to itself in development: an upgrade is an ordinary request.
  const server = createServer({ requestTimeout: 120_000, shouldUpgradeCallback: () => dev }, front);
  await listen(server, PORT, HOST);
  state.close = async () => {
    stopRounds();
    await Promise.all([drain(server), worker.stop()]);
    await app.close();
    await database.close();
  };
  if (password) console.log(`Demo newsroom: sign in as writer@demo.example (and others) with ${password}`);
  console.log(`Newsroom ready: ${NEWSROOM_URL}`);
}

async function leave(): Promise<void> {
  if (state.draining) return;
  state.draining = true;
  setTimeout(() => process.exit(1), patience).unref();
  await started;
  await end(0);
}

async function fail(error: unknown): Promise<void> {
  const sentence = explainFailure(error);
  if (sentence) console.error(sentence);
  else log().fatal({ err: error }, 'the newsroom could not start');
  await end(1);
}

async function end(status: number): Promise<void> {
  try {
    await state.close();
  } catch (error) {
    log().error({ err: error }, 'the newsroom did not end cleanly');
  }
  process.exit(status);
}
