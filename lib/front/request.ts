import type { IncomingMessage } from 'node:http';
import { type Door, isForReaders } from './doors.ts';

// What asks Next for half a page, or tells it where the request "really" came from: only Next itself may say so.
const internal =
  /^(?:rsc|next-(?:router|url|hmr|action)\b.*|x-(?:nextjs|middleware|matched|invoke|now|next)-.*|x-(?:original|rewrite)-url|x-forwarded-(?:host|port|server|prefix)|forwarded)$/;
const forReactOnly =
  /^(?:rsc|next-router-.*|next-url|next-hmr-refresh|next-action|x-nextjs-(?:html-)?request-id)$/;

/** Takes out of a request what a stranger must not be able to say. Staff's pages keep what React asks for. */
export function cleanRequest(req: IncomingMessage, door: Door): void {
  const readers = isForReaders(door);
  for (const name of Object.keys(req.headers)) {
    if (internal.test(name) && (readers || !forReactOnly.test(name))) delete req.headers[name];
  }
  if (readers) {
    for (const name of ['cookie', 'authorization', 'range', 'purpose']) delete req.headers[name];
  }
  req.headers['x-forwarded-for'] = visitorAddress(req);
}

/** The visitor's address: what a proxy on this machine says last, else the other end of the connection. */
export function visitorAddress(req: IncomingMessage): string {
  const remote = req.socket.remoteAddress ?? '';
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return (isLoopback(remote) && forwarded) || remote;
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}
