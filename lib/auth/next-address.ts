/** Where to go after signing in: only ever a page of the desk, whatever was asked for. */
export function nextAddress(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/desk';
  const base = 'http://newsroom.invalid';
  if (!URL.canParse(asked, base)) return '/desk';
  const { origin, pathname, search, hash } = new URL(asked, base);
  const isDesk = pathname === '/desk' || pathname.startsWith('/desk/');
  return origin === base && isDesk ? `${pathname}${search}${hash}` : '/desk';
}
