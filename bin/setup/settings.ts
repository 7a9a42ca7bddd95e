import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';

try {
  env();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
