import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that everything but these set-up scripts runs on. */
export const node = join(root, 'node_modules/node/bin/node');

/** A path inside the clone. */
export const inRoot = (...parts) => join(root, ...parts);
