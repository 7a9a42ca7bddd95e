import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './bin/stage/chromium.ts';

// bin/test.mjs chooses these; without it the run gets a home and a port that depend on its process.
process.env.E2E_HOME ??= `/tmp/newsroom-e2e-${process.pid}`;
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const { CHROMIUM, E2E_HOME, E2E_PORT } = process.env;

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  // A journey that needs a second try on a busy machine is named at the end, so that somebody mends it.
  retries: 1,
  forbidOnly: true,
  // long enough for a machine with other work: what fails, fails by what it says
  timeout: 180_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  // Reviewed like code: printed anew with --update-snapshots.
  snapshotPathTemplate: '{testDir}/expected/{arg}{ext}',
  // What is sent by hand makes hundreds of releases and tells their readers of each: after all others.
  projects: [
    { name: 'journeys', testIgnore: '**/sent-by-hand.spec.ts' },
    { name: 'by hand', testMatch: '**/sent-by-hand.spec.ts', dependencies: ['journeys'] },
  ],
  use: {
    baseURL: `http://localhost:${E2E_PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    // E2E_TRACE=1 keeps a trace of what failed; recording one slows every test by a third
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: CHROMIUM || undefined,
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: {
    command: 'node bin/start.mjs',
    url: `http://localhost:${E2E_PORT}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: E2E_PORT,
      NEWSROOM_HOME: E2E_HOME,
      NEWSROOM_DEMO: '1',
      DATABASE_URL: '',
      NEWSROOM_URL: '',
      LOG_LEVEL: 'warn',
    },
  },
});
