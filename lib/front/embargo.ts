import type { IncomingMessage, ServerResponse } from 'node:http';
import { strip } from '../press/strip.ts';
import { inlineStyles } from '../press/styles.ts';
import { publicPolicy, setViewerPolicy } from './headers.ts';
import { holdBack } from './hold-back.ts';
import { type Handle, readStylesheet, sendPlain } from './readers.ts';
import { cleanRequest } from './request.ts';
import { send } from './send.ts';

export interface Behind {
  handle: Handle;
  build: string | undefined;
  https: boolean;
}

/**
 * Answers behind a link to a text under embargo: the public page without a script, for one reader. Nobody keeps it,
 * nobody indexes it, and no address it leads to learns where the reader came from.
 */
export async function answerEmbargo(
  req: IncomingMessage,
  res: ServerResponse,
  behind: Behind,
): Promise<void> {
  const { https } = behind;
  const path = req.url?.split('?')[0] ?? '/';
  const isRead = path.endsWith('/read');
  const methods = isRead ? ['POST'] : ['GET', 'HEAD'];
  if (!methods.includes(req.method ?? '')) return sendPlain(req, res, { path: '/', status: 405, https });
  const { cookie } = req.headers;
  const encodings = req.headers['accept-encoding'];
  cleanRequest(req, 'public');
  delete req.headers['accept-encoding'];
  if (cookie) req.headers.cookie = cookie;
  const held = await holdBack(res, () => behind.handle(req, res));
  req.headers['accept-encoding'] = encodings;
  res.statusCode = held.status;
  for (const name of ['link', 'x-middleware-rewrite', 'x-powered-by', 'vary', 'etag']) res.removeHeader(name);
  if (held.status >= 500) return sendPlain(req, res, { path: '/', status: held.status, https });
  for (const [name, value] of Object.entries(secrecy)) res.setHeader(name, value);
  setViewerPolicy(res);
  if (!String(res.getHeader('content-type') ?? '').startsWith('text/html')) return send(req, res, held.body);
  const { html, status } = strip(held.body.toString('utf8'));
  const page = inlineStyles(html, (sheet) => readStylesheet(behind.build, sheet));
  if (status) res.statusCode = status;
  res.setHeader('Content-Security-Policy', publicPolicy(page.hashes, https));
  send(req, res, Buffer.from(page.html));
}

const secrecy = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;
