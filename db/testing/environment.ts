import { type Env, parseEnv } from '#lib/env.ts';

/** Lets the newsroom find these variables, and no others, for the rest of the test. */
export function useEnvironment(variables: Record<string, string | undefined> = {}): void {
  const { NEWSROOM_HOME } = process.env;
  const given = { AUTH_SECRET: 'a secret that is only for the tests', NEWSROOM_HOME, ...variables };
  (globalThis as { newsroomEnv?: Env }).newsroomEnv = parseEnv(given);
}
