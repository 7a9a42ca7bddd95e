import type { ServerResponse } from 'node:http';
import type { Door } from './doors.ts';
import { isForReaders } from './doors.ts';

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
} as const;

/** Headers that every answer carries, whoever makes it. */
export function setSecurityHeaders(res: ServerResponse, door: Door, https: boolean): void {
  for (const [name, value] of Object.entries(everywhere)) res.setHeader(name, value);
  // What is there for machines may be read by any page of the web; its routes say so themselves.
  if (door === 'data') res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  // Not 'no-referrer' for staff: with it a form that is sent without scripts says "Origin: null" and is refused.
  res.setHeader('Referrer-Policy', isForReaders(door) ? 'strict-origin-when-cross-origin' : 'same-origin');
  if (https) res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload');
  // Staff's pages get a policy of their own from proxy.ts, with this answer's nonce.
  res.setHeader('Content-Security-Policy', door === 'assets' ? nothing : publicPolicy([], https));
}

// A file of the build is no page: opened by itself it may do nothing. A thread that is begun from one loads its others.
const nothing = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/**
 * A PDF is shown by the browser's own viewer, whose styles and parts our policy would stop; nothing in it runs here. It may
 * stand in nobody's frame, as everything else.
 */
export function setViewerPolicy(res: ServerResponse): void {
  const type = String(res.getHeader('content-type') ?? '');
  if (type.startsWith('application/pdf')) res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
}

/** The policy of readers' pages: nothing runs. `hashes` are those of the style blocks in the page. */
export function publicPolicy(hashes: readonly string[], https: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    "object-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    ["style-src 'self'", ...hashes].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

// A browser asks again at every look, so that nobody reads what was corrected or withdrawn since; most answers are 304.
const cacheable = (seconds: number) => `public, max-age=0, s-maxage=${seconds}, must-revalidate`;

const FEED = /\/(?:feed\.xml|atom\.xml|feed\.json)$/;

/**
 * How long an answer to a reader may be kept: what went well, where it moved and that it was removed, but never an error.
 * Feeds, which are asked for most and by machines, five minutes; their key says what to purge them by.
 */
export function cachingFor(status: number, path = ''): string {
  if (status >= 400 && status !== 410) return 'no-store';
  return cacheable(FEED.test(path) ? 300 : 60);
}
