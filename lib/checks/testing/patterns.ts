import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pattern of the checks: its file's folder, its source and its flags. */
export type Pattern = { file: string; source: string; flags: string };

const folder = join(import.meta.dirname, '..');
const literal =
  /(?<=[\s(,[:=!])\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[\s,;.)\]])/gu;

/** Every pattern of the checks: literals from the files, and those that are put together while modules are loaded. */
export async function allPatterns(): Promise<Pattern[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /^(?:cut|dates|engine|figures|house|rules)\/.*\.ts$|^\w+\.ts$/.test(name) && !name.endsWith('.test.ts'),
  );
  const literals = files.flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), 'utf8').matchAll(literal),
      ({ 1: source = '', 2: flags = '' }) => ({
        file,
        source,
        flags,
      }),
    ),
  );
  return [...literals, ...(await composed())];
}

async function composed(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const { RegExp: own } = globalThis;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      const isOurs = new Error('here').stack?.split('\n')[2]?.includes('/lib/checks/');
      if (isOurs) found.push({ file: 'composed', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import('../rules/all.ts');
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** How a pattern is named among the verdicts. */
export const nameOf = ({ source, flags }: Pattern): string => `/${source}/${flags}`;
