import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { freePort } from './free-port.mjs';
import { inRoot, node } from './place.mjs';
import { environment, run } from './run.mjs';

const tool = (path) => inRoot('node_modules', path);

/** The parts of the test suite, each told in one word. A part resolves with how much passed and failed, and what it said. */
export const parts = {
  lint: () => oneStep([tool('@biomejs/biome/bin/biome'), 'check', '.']),
  unused: () => oneStep([tool('knip/bin/knip.js')]),
  types: async () => {
    await run(node, [tool('next/dist/bin/next'), 'typegen']);
    return oneStep([tool('typescript/bin/tsc'), '--noEmit']);
  },
  unit: (args) => vitest(['--project', 'unit', ...args]),
  integration: (args) => vitest(['--project', 'integration', ...args]),
  build: () => outcome(ensureBuild),
  e2e: async (args) => {
    await ensureBuild();
    return playwright(args);
  },
};

/** The fast ones: lint, types and unit tests. */
export const fast = ['lint', 'types', 'unit'];

async function oneStep(args) {
  const { status, said } = await run(node, args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said };
}

async function outcome(work) {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, said: error.message };
  }
}

function vitest(args) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status, said } = await run(node, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...args]);
    const { numPassedTests: passed, numFailedTests: failed } = read(report);
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1), said };
  });
}

function playwright(args) {
  return withReport(async (report, folder) => {
    const env = environment({
      CHROMIUM: await ensureBrowser(),
      E2E_HOME: join(folder, 'home'),
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    const command = [
      tool('@playwright/test/cli.js'),
      'test',
      '--reporter=list,json',
      ...(args.length ? ['--no-deps', ...args] : []),
    ];
    const { status, said } = await run(node, command, { env });
    const { expected = 0, unexpected = 0, flaky = 0 } = read(report).stats ?? {};
    if (flaky > 0) console.log(`${flaky} needed a second try: mend them`);
    return { passed: expected + flaky, failed: status === 0 ? unexpected : Math.max(unexpected, 1), said };
  });
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-e2e-'));
  try {
    return await work(join(folder, 'report.json'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A runner that could not even begin writes no report.
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
