/**
 * Which kind of address it is: readers' pages, readers' JSON, staff pages, staff JSON, a text under embargo behind a link,
 * or the files of the build.
 */
export type Door = 'public' | 'data' | 'staff' | 'desk-api' | 'embargo' | 'assets';

const exact: Record<string, Door> = {
  '/sign-in': 'staff',
  '/sign-out': 'staff',
  '/favicon.ico': 'assets',
};

const prefixes: readonly [string, Door][] = [
  ['/_next', 'assets'],
  ['/api/v1', 'data'],
  ['/api', 'desk-api'],
  ['/desk', 'staff'],
  ['/invite', 'staff'],
  ['/approve', 'staff'],
  ['/embargo', 'embargo'],
];

/** The door of a path (without its query). Whatever is not staff's belongs to readers. */
export function doorOf(path: string): Door {
  const found = prefixes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return exact[path] ?? found?.[1] ?? 'public';
}

/** Readers' doors know nobody: no cookie goes in or out, and nothing is written. */
export function isForReaders(door: Door): boolean {
  return door === 'public' || door === 'data';
}
