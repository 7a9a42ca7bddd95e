import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findFile, findSmaller } from '#lib/media/public-file.ts';
import { headersOf, isDrawnName, isKnown, rangeOf } from '#lib/media/serve.ts';
import { storage } from '#lib/storage/storage.ts';
import type { Language } from '../languages.ts';
import { inlineStyles } from '../press/styles.ts';
import { cachingFor, publicPolicy } from './headers.ts';
import { filePage } from './plain-page.ts';
import { sendPlain } from './readers.ts';
import { send } from './send.ts';

const PREFIX = '/media/';

/** Whether a path is that of a file readers are shown. */
export const isMedia = (path: string): boolean => path.startsWith(PREFIX);

// A browser that was shown it may show it again for an hour; what stands between must ask each minute, or be told by its keys.
const CACHING = 'public, max-age=3600, s-maxage=60, must-revalidate';

/**
 * Sends a file of a text readers can see, straight from where it is kept. One that was shown once leads to its text, with 410;
 * any other is as missing as what never was.
 */
export async function answerMedia(
  req: IncomingMessage,
  res: ServerResponse,
  { path, https }: { path: string; https: boolean },
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return sendPlain(req, res, { path, status: 405, https });
  const name = path.slice(PREFIX.length);
  const found = isDrawnName(name) ? await findFile(name) : { state: 'missing' as const };
  if (found.state === 'missing') return sendPlain(req, res, { path, status: 404, https });
  if (found.state === 'gone') return sendGone(req, res, found, https);
  const { file, assetId, releaseIds } = found;
  for (const [header, value] of Object.entries(headersOf(file))) res.setHeader(header, value);
  // whatever page shows one of our pictures may: they are for passing on
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  res.setHeader('Cache-Control', CACHING);
  res.setHeader('Surrogate-Key', [`asset-${assetId}`, ...releaseIds.map((id) => `release-${id}`)].join(' '));
  if (file.format !== 'file') {
    res.setHeader('Vary', 'Save-Data');
    const smaller = wantsLess(req) ? await findSmaller(name, releaseIds[0] ?? '') : null;
    if (smaller) return leadTo(res, `${PREFIX}${smaller}`);
  }
  if (isKnown(req.headers['if-none-match'], file)) {
    res.removeHeader('content-type');
    res.statusCode = 304;
    res.end();
    return;
  }
  const range = rangeOf(req.headers.range, file.bytes);
  if (range === 'none') {
    res.writeHead(416, { 'Content-Range': `bytes */${file.bytes}` }).end();
    return;
  }
  const kept = await storage().get(`renditions/${name}`, range ?? undefined);
  if (!kept) throw new Error(`the drawing ${name} is not where it is kept`);
  res.statusCode = range ? 206 : 200;
  res.setHeader('Content-Length', range ? range.end - range.start + 1 : file.bytes);
  if (range) res.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  if (req.method === 'HEAD') {
    kept.stream.destroy();
    res.end();
    return;
  }
  await pipeline(kept.stream, res).catch(() => res.destroy());
}

// A reader on a dear line: RFC 8674's neighbour, Save-Data (WICG), which browsers send with every request.
const wantsLess = (req: IncomingMessage) => String(req.headers['save-data'] ?? '').toLowerCase() === 'on';

function leadTo(res: ServerResponse, to: string): void {
  for (const name of ['content-type', 'content-disposition', 'etag', 'accept-ranges']) res.removeHeader(name);
  res.writeHead(307, { Location: to, 'Content-Length': 0 }).end();
}

function sendGone(
  req: IncomingMessage,
  res: ServerResponse,
  gone: { language: Language; href: string },
  https: boolean,
): void {
  const { html, hashes } = inlineStyles(filePage(gone), () => undefined);
  res.statusCode = 410;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Language', gone.language);
  res.setHeader('Content-Security-Policy', publicPolicy(hashes, https));
  res.setHeader('Cache-Control', cachingFor(410));
  res.setHeader('X-Robots-Tag', 'noindex');
  send(req, res, Buffer.from(html));
}
