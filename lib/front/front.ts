import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isSchemaCurrent } from '#db/migrate.ts';
import { withoutToken } from '#lib/auth/sealed-link.ts';
import { log } from '#lib/log.ts';
import { answerApproval, isApproval } from './approval.ts';
import { sendAsset } from './assets.ts';
import { type Door, doorOf, isForReaders } from './doors.ts';
import { answerEmbargo } from './embargo.ts';
import { cachingFor, setSecurityHeaders } from './headers.ts';
import { answerHealth } from './health.ts';
import { insteadOfFailure } from './instead-of-failure.ts';
import { leadReader } from './lead-reader.ts';
import { answerMedia, isMedia } from './media.ts';
import { countRequest } from './metrics.ts';
import { answerPreview, isPreview } from './preview.ts';
import { answerReader, type Handle, sendMayAsk, sendPlain } from './readers.ts';
import { cleanRequest, isTooBig } from './request.ts';
import { listSiteAddresses, mainSite } from './sites.ts';
import { findPlace, isReadable } from './where.ts';

export interface Front {
  handle: Handle;
  build: string | undefined;
  https: boolean;
  isDraining: () => boolean;
}

/** What stands in front of Next: every request comes in here, through one of the doors. */
export function makeFront(front: Front): RequestListener {
  return async (req, res) => {
    const path = req.url?.split('?')[0] ?? '';
    const door = doorOf(path);
    const began = performance.now();
    res.once('close', () => finish(req, res, { door, path, began }));
    try {
      await answer(req, res, { front, path, door });
    } catch (error) {
      log().error({ err: error, path: withoutToken(path) }, 'a request failed');
      if (res.headersSent) res.destroy();
      else sendPlain(req, res, { path, status: 500, https: front.https });
    }
  };
}

interface Asked {
  front: Front;
  path: string;
  door: Door;
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  { front, path, door }: Asked,
): Promise<void> {
  const { handle, build, https, isDraining } = front;
  setSecurityHeaders(res, door, https);
  if (isDraining()) res.setHeader('Connection', 'close');
  if (!isReadable(path)) return sendPlain(req, res, { path, status: 400, https });
  if (await answerHealth(req, res, { path, draining: isDraining() })) return;
  // asks for parts of a film or sound, which no page is asked for
  if (isMedia(path)) return answerMedia(req, res, { path, https });
  // Only while somebody develops: Next's own messages ask where in the sources something went wrong.
  if (!build && path.startsWith('/__nextjs')) return handle(req, res);
  cleanRequest(req, door);
  req.headers['x-forwarded-proto'] = https ? 'https' : 'http';
  req.headers['x-request-id'] = randomUUID();
  if (isTooBig(req, door)) return sendPlain(req, res, { path, status: 413, https });
  if (path.startsWith('/_next/') && build) return sendAsset(req, res, path, build);
  if (isApproval(path)) return answerApproval(req, res, { handle, build, https });
  if (isPreview(path)) return answerPreview(req, res, { handle, build, https });
  if (door === 'embargo') return answerEmbargo(req, res, { handle, build, https });
  if (!isForReaders(door)) return answerStaff(req, res, { handle, path, door, https });
  if (req.method === 'OPTIONS' && door === 'data') return sendMayAsk(res);
  if (req.method !== 'GET' && req.method !== 'HEAD') return sendPlain(req, res, { path, status: 405, https });
  const sites = await listSiteAddresses();
  const acceptLanguage = req.headers['accept-language'] ?? null;
  const where = findPlace({ host: req.headers.host ?? '', path, acceptLanguage }, sites);
  const query = (req.url ?? '').slice(path.length);
  if ('redirect' in where) {
    if (where.moved) return moveTo(res, `${where.redirect}${query}`);
    return redirect(res, where.redirect);
  }
  req.url = `${where.path}${query}`;
  return answerReader(req, res, {
    handle,
    build,
    https,
    own: where.own?.key,
    leadOn: () => (door === 'public' ? leadReader(req, { path: where.path, query, sites }) : nowhere),
    mainSite: async () => mainSite(sites).key,
    isReady: isSchemaCurrent,
  });
}

const nowhere = Promise.resolve(null);

// The page has one address.
function moveTo(res: ServerResponse, to: string): void {
  res.writeHead(308, { Location: to, 'Content-Length': 0, 'Cache-Control': cachingFor(308) }).end();
}

function redirect(res: ServerResponse, to: string): void {
  res
    .writeHead(307, {
      Location: to,
      'Content-Length': 0,
      'Cache-Control': 'public, max-age=60',
      Vary: 'Accept-Language, Host',
    })
    .end();
}

async function answerStaff(
  req: IncomingMessage,
  res: ServerResponse,
  { handle, path, door, https }: { handle: Handle; path: string; door: Door; https: boolean },
): Promise<void> {
  if (door !== 'assets') keepPrivate(res);
  if (door !== 'staff' || !isForPage(req)) return handle(req, res);
  // The frame of every page needs the database: without it Next has only an empty page of its own to show.
  await insteadOfFailure(
    res,
    () => handle(req, res),
    async () => {
      if (await isSchemaCurrent()) return false;
      sendPlain(req, res, { path, status: 503, https, trouble: 'away' });
      return true;
    },
  );
}

// A browser that opens a page, and not a script that asks for a part of one.
function isForPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !headers.rsc;
}

// Whatever a page or handler says: what staff see is kept by nobody.
function keepPrivate(res: ServerResponse): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
  Object.assign(res, {
    writeHead(...args: unknown[]) {
      const streaming = String(res.getHeader('content-type') ?? '').startsWith('text/event-stream');
      res.setHeader('Cache-Control', streaming ? 'private, no-store, no-transform' : 'private, no-store');
      res.removeHeader('x-middleware-rewrite');
      return writeHead(...args);
    },
  });
}

function finish(
  { method }: IncomingMessage,
  { statusCode: status }: ServerResponse,
  { door, path, began }: { door: Door; path: string; began: number },
): void {
  const ms = performance.now() - began;
  countRequest({ door, status, seconds: ms / 1000 });
  const level = status >= 500 ? 'error' : method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
  log()[level]({ method, path: withoutToken(path), status, ms: Math.round(ms) }, 'request');
}
