import { fast } from './setup/parts.mjs';
import { runSuite } from './setup/suite.mjs';

await runSuite(fast);
