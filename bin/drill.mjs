import { tryOut } from './setup/try-out.mjs';

// npm run drill: every reliability gate. npm run drill -- --seconds 60 writing: one of them, shorter.
await tryOut('bin/drill/run.ts', 'DRILL_PORT');
