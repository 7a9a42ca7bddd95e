import type { IncomingMessage, ServerResponse } from 'node:http';
import { attribute, strip } from '../press/strip.ts';
import { inlineStyles } from '../press/styles.ts';
import { publicPolicy } from './headers.ts';
import { holdBack } from './hold-back.ts';
import { type Handle, readStylesheet } from './readers.ts';
import { send } from './send.ts';

const frame = /^\/desk\/releases\/[0-9a-f-]{36}\/preview\/frame$/;

/** Whether a path is the page that the desk's preview shows in its frames. */
export const isPreview = (path: string): boolean => frame.test(path);

export interface Preview {
  handle: Handle;
  build: string | undefined;
  https: boolean;
}

/**
 * Answers with the public page of a text that may not be public: made as staff's pages are, stripped as readers' pages
 * are, kept by nobody, and shown in no frame but the newsroom's own.
 */
export async function answerPreview(
  req: IncomingMessage,
  res: ServerResponse,
  preview: Preview,
): Promise<void> {
  const encodings = req.headers['accept-encoding'];
  delete req.headers['accept-encoding'];
  const held = await holdBack(res, () => preview.handle(req, res));
  req.headers['accept-encoding'] = encodings;
  res.statusCode = held.status;
  for (const name of ['link', 'x-middleware-rewrite', 'x-powered-by', 'etag']) res.removeHeader(name);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('X-Robots-Tag', 'noindex, nofollow');
  if (!String(res.getHeader('content-type') ?? '').startsWith('text/html')) return send(req, res, held.body);
  const { html, status } = strip(held.body.toString('utf8'));
  const look = lookOf(html);
  const page = inlineStyles(themed(html, look), (path) => {
    const css = readStylesheet(preview.build, path);
    return look === 'print' ? css?.replaceAll(/@media print\b/g, '@media all') : css;
  });
  if (status) res.statusCode = status;
  const policy = publicPolicy(page.hashes, preview.https).replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  );
  res.setHeader('Content-Security-Policy', policy);
  send(req, res, Buffer.from(page.html));
}

const mark = /<meta name="x-theme"[^>]*>/;

function lookOf(html: string): string {
  return attribute(mark.exec(html)?.[0] ?? '', 'content') ?? 'light';
}

// The page asks for light, dark or print by a mark; links that leave the page leave the frame too.
function themed(html: string, look: string): string {
  return html
    .replace(mark, '')
    .replace('<html ', `<html data-theme="${look === 'dark' ? 'dark' : 'light'}" `)
    .replace(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" ');
}
