import { createHash } from 'node:crypto';
import { canonical } from './parse.ts';

/** SHA-256 of any JSON value, in hex; the order of keys does not matter. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
