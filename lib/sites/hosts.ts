type Hosted = { key: string; hostnames: readonly string[] };

// Next and server.ts each hold their own copy of this module; what is known of the sites must still be one.
const shared = globalThis as typeof globalThis & { newsroomHosts?: ReadonlyMap<string, string> };

/** Remembers at which hostname each site is at home: the first of its own. */
export function rememberHosts(sites: readonly Hosted[]): void {
  shared.newsroomHosts = new Map(
    sites.flatMap(({ key, hostnames: [first] }) => (first ? [[key, first] as const] : [])),
  );
}

/** An absolute address of a public path: at the hostname of its site when it has one, else at the newsroom's own. */
export function atHome(path: string, newsroom: string): string {
  const key = path.split('/')[1] ?? '';
  const host = shared.newsroomHosts?.get(key);
  if (!host) return `${newsroom}${path}`;
  const { protocol, port } = new URL(newsroom);
  return `${protocol}//${host}${port ? `:${port}` : ''}${path.slice(key.length + 1) || '/'}`;
}
