import type { z } from 'zod';
import { commentInput, editCommentInput, startThreadInput } from '#lib/comments/input.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { readJson } from '#lib/http/read-json.ts';

const BYTES = 50_000;
const SCHEMAS = { startThread: startThreadInput, comment: commentInput, editComment: editCommentInput };

/** Reads what somebody says; `named` are the ids of the address. */
export async function readSpoken<K extends keyof typeof SCHEMAS>(
  request: Request,
  what: K,
  named: Record<string, string> = {},
): Promise<z.output<(typeof SCHEMAS)[K]>> {
  const body = await readJson(request, BYTES);
  if (typeof body !== 'object' || body === null) throw new Invalid('input_invalid');
  const parsed = SCHEMAS[what].safeParse({ ...body, ...named });
  if (parsed.success) return parsed.data as z.output<(typeof SCHEMAS)[K]>;
  const faults = parsed.error.issues.map(
    ({ path, code, message }) => [path.join('.') || 'body', [message, code]] as const,
  );
  if (faults.some(([field]) => field in named)) throw new NotFound('release_unknown');
  throw new Invalid(
    'input_invalid',
    Object.fromEntries(
      faults.map(([field, codes]) => [field, codes.filter((code) => /^[a-z_]+$/.test(code))]),
    ),
  );
}
