import { tryOut } from './setup/try-out.mjs';

// npm run bench: every figure. npm run bench -- editor: those of one subject.
await tryOut('bin/bench/run.ts', 'BENCH_PORT');
