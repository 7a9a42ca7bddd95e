import { parts } from './setup/parts.mjs';
import { runSuite } from './setup/suite.mjs';

// npm test: everything. npm test -- e2e sign-in: one part, with what its runner should pick.
const [part, ...args] = process.argv.slice(2);
if (part && !parts[part]) {
  console.error(`There is no part "${part}": ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
await runSuite(part ? [part] : Object.keys(parts), args);
