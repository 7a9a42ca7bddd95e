import { readFileSync, writeFileSync } from 'node:fs';
import { fill } from './setup/lock-file.mjs';
import { inRoot } from './setup/place.mjs';

// Run after every change of dependencies: node bin/fill-lock.mjs
const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: fill(lock.packages) }, null, 2)}\n`);
