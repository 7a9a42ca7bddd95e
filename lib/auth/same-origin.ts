/**
 * Whether a request that changes something comes from our own pages: browsers say so in `Origin` (RFC 6454), and a
 * request that does not say where it comes from is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  const host = headers.get('host');
  return Boolean(host && origin && URL.canParse(origin) && new URL(origin).host === host);
}
