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

// What Next takes of a form, unless next.config.ts says otherwise; a larger one would be read, then fail as a 500.
const mostOfForm = 1024 * 1024;

/** Whether a form of a staff page says that it brings more than a form may. The addresses of JSON have limits of their own. */
export function isTooBig({ method, headers }: IncomingMessage, door: Door): boolean {
  return door === 'staff' && method === 'POST' && Number(headers['content-length']) > mostOfForm;
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
