import { resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import { parseS3Url } from './storage/parse-s3-url.ts';

const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    message: `must be a URL starting with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

const secrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((list) => list.every((secret) => secret.length >= 32), {
    message: 'must be one or more secrets of at least 32 characters, separated by commas, newest first',
  });

const bucket = z.string().transform((text, context) => {
  try {
    return parseS3Url(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number('must be a number').int().min(1).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  NEWSROOM_HOME: z.string().default('.data'),
  NEWSROOM_URL: url('http', 'https').optional(),
  NEWSROOM_DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  AUTH_SECRET: secrets.optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  S3_URL: bucket.optional(),
  OIDC_ISSUER: url('https', 'http').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  WEBSUB_HUB: url('https', 'http').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
});

export type Env = Readonly<ReturnType<typeof parseEnv>>;

export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

const store = globalThis as { newsroomEnv?: Env };

/** The environment, parsed once. Throws Refusal with one line that names the first wrong variable. */
export function env(): Env {
  store.newsroomEnv ??= parseEnv(process.env);
  return store.newsroomEnv;
}

/** Parses any set of variables; empty ones count as unset. `NEWSROOM_HOME` comes back absolute. */
export function parseEnv(given: Record<string, string | undefined>) {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(given).filter(([, text]) => text)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { NEWSROOM_HOME, NEWSROOM_URL, PORT, ...rest } = parsed.data;
  return {
    ...rest,
    PORT,
    NEWSROOM_HOME: resolve(NEWSROOM_HOME),
    NEWSROOM_URL: (NEWSROOM_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
  };
}

/** Where the rows are: `DATABASE_URL` as text, else the embedded server once it has been started. */
export function databaseAddress(): string | DatabaseAddress {
  const { DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE } = process.env;
  if (DATABASE_URL) return DATABASE_URL;
  if (!PGHOST) throw new Refusal('No database: set DATABASE_URL or start the newsroom with npm start.');
  return {
    host: PGHOST,
    port: Number(PGPORT ?? 5432),
    user: PGUSER ?? 'newsroom',
    password: PGPASSWORD ?? '',
    database: PGDATABASE ?? 'newsroom',
  };
}

/** Tells this process and its children where the embedded server listens. */
export function rememberDatabase(address: DatabaseAddress): void {
  process.env.PGHOST = address.host;
  process.env.PGPORT = String(address.port);
  process.env.PGUSER = address.user;
  process.env.PGPASSWORD = address.password;
  process.env.PGDATABASE = address.database;
}

/** Tells next-auth the newsroom's address: behind a server of our own it would guess. */
export function rememberAddress(): void {
  process.env.AUTH_URL = env().NEWSROOM_URL;
}

/** Level of the log: `LOG_LEVEL`, else silent under test and `info` everywhere else. Never throws. */
export function logLevel(): string {
  return process.env.LOG_LEVEL || (process.env.VITEST ? 'silent' : 'info');
}
