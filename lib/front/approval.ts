import type { IncomingMessage, ServerResponse } from 'node:http';
import { strip } from '../press/strip.ts';
import { inlineStyles } from '../press/styles.ts';
import { publicPolicy } from './headers.ts';
import { holdBack } from './hold-back.ts';
import type { Preview } from './preview.ts';
import { readStylesheet } from './readers.ts';
import { send } from './send.ts';

/** Whether a path is a link by which somebody without an account approves a text, a picture of it, or where their answer goes. */
export const isApproval = (path: string): boolean =>
  /^\/approve\/[^/]+(?:\/answer|\/media\/[^/]+)?$/.test(path);

/**
 * Answers somebody who came by such a link: without a session, without a script, kept by nobody, found by nobody, and
 * without telling any other site where they came from.
 */
export async function answerApproval(
  req: IncomingMessage,
  res: ServerResponse,
  { handle, build, https }: Preview,
): Promise<void> {
  for (const name of ['cookie', 'authorization', 'accept-encoding']) delete req.headers[name];
  const held = await holdBack(res, () => handle(req, res));
  res.statusCode = held.status;
  for (const name of ['link', 'set-cookie', 'x-middleware-rewrite', 'x-powered-by', 'etag'])
    res.removeHeader(name);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  if (!String(res.getHeader('content-type') ?? '').startsWith('text/html')) return send(req, res, held.body);
  const { html, status } = strip(held.body.toString('utf8'));
  const page = inlineStyles(html, (path) => readStylesheet(build, path));
  if (status) res.statusCode = status;
  res.setHeader('Content-Security-Policy', publicPolicy(page.hashes, https));
  send(req, res, Buffer.from(page.html));
}
