import { env } from '#lib/env.ts';

/** The Content-Security-Policy of staff's pages: only scripts that carry this answer's nonce, and what they load. */
export function deskPolicy(nonce: string): string {
  const { NODE_ENV, NEWSROOM_URL, OIDC_ISSUER } = env();
  const dev = NODE_ENV === 'development';
  const issuer = OIDC_ISSUER ? ` ${new URL(OIDC_ISSUER).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    `form-action 'self'${issuer}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(NEWSROOM_URL.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
