import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const everywhere = ['lib', 'db', 'bin', 'app', 'components'];
const setupFiles = [here('./vitest.setup.ts')];

export default defineConfig({
  resolve: { alias: { 'server-only': here('./db/testing/empty.ts') } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // long enough for a machine with other work: what fails, fails by what it says
    testTimeout: 60_000,
    // postgres.js reads the array types of every new connection and holds no promise of it; a pool that ends meanwhile
    // lets it fail where nobody listens.
    onUnhandledError: (error) => !String((error as { query?: string }).query).includes('pg_catalog.pg_type'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // See vitest.setup.ts for what a file gets anew all the same.
          isolate: false,
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: ['**/*.db.test.ts'],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: everywhere.map((folder) => `${folder}/**/*.db.test.ts`),
          setupFiles,
          globalSetup: [here('./db/testing/server.ts')],
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
