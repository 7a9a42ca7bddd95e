import { readFileSync } from 'node:fs';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { log } from '#lib/log.ts';
import { strip } from '../press/strip.ts';
import { inlineStyles } from '../press/styles.ts';
import { doorOf } from './doors.ts';
import { cachingFor, publicPolicy, setSecurityHeaders, setViewerPolicy } from './headers.ts';
import { type Held, holdBack, startOver } from './hold-back.ts';
import { languageOf, plainPage, type Trouble } from './plain-page.ts';
import { send } from './send.ts';

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface Readers {
  handle: Handle;
  /** Where the build keeps what it serves under `/_next/`; undefined to leave stylesheets linked. */
  build: string | undefined;
  https: boolean;
  /** The key of the site whose template says that a page does not exist. */
  mainSite: () => Promise<string>;
  /** Where readers are led who asked for what is not there; null when nowhere. */
  leadOn: () => Promise<string | null>;
  /** The site whose own hostname was asked: there its name is in no address. */
  own: string | undefined;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
}

const troubles: Record<number, Trouble> = {
  400: 'missing',
  404: 'missing',
  405: 'method',
  413: 'too_big',
  503: 'starting',
};

/** Answers a reader's GET or HEAD: the page that Next makes, whole, without a script, with the status it asks for. */
export async function answerReader(
  req: IncomingMessage,
  res: ServerResponse,
  readers: Readers,
): Promise<void> {
  const path = pathOf(req);
  let held = await make(req, res, { url: req.url ?? '/', handle: readers.handle });
  if (isMissing(held)) {
    const to = await readers.leadOn();
    if (to) return sendMoved(req, res, to, readers);
  }
  if (held.status === 404 && isForeign(held, res)) {
    // No route matched: the site's template says so, in the reader's language.
    const url = `/${await readers.mainSite()}/${languageOf(req, path)}/404`;
    startOver(res);
    setSecurityHeaders(res, 'public', readers.https);
    held = await make(req, res, { url, handle: readers.handle });
  }
  // The API says in JSON that it failed; why, when the database is away, is said here.
  if (held.status >= 500 && doorOf(path) === 'data' && !(await readers.isReady()))
    return sendPlain(req, res, { path, status: 503, https: readers.https });
  if (held.status >= 400 && isForeign(held, res)) {
    const status = held.status >= 500 && !(await readers.isReady()) ? 503 : held.status;
    sendPlain(req, res, { path, status, https: readers.https });
  } else sendPage(req, res, held, readers);
}

// The page says it by its mark, a handler by its status.
const isMissing = ({ status, body }: Held) =>
  status === 404 || (status === 200 && body.includes('<meta name="x-status" content="404"'));

function sendMoved(req: IncomingMessage, res: ServerResponse, to: string, { https, own }: Readers): void {
  startOver(res);
  setSecurityHeaders(res, 'public', https);
  res.statusCode = 308;
  res.setHeader('Location', withoutSite(to, own));
  res.setHeader('Cache-Control', cachingFor(308));
  send(req, res, Buffer.alloc(0));
}

const withoutSite = (path: string, own: string | undefined) =>
  own && path.startsWith(`/${own}/`) ? path.slice(own.length + 1) : path;

// Paths of a site as its own hostname has them: its name is left out.
function atOwnHost(html: string, own: string): string {
  return html.replaceAll(new RegExp(` (href|action)="/${own}(?=/[^"])`, 'g'), ' $1="');
}

interface Plain {
  path: string;
  status: number;
  https: boolean;
  /** What the page says; without it, what its status says. */
  trouble?: Trouble;
}

/** Answers with a page of our own that needs neither Next nor the database. */
export function sendPlain(
  req: IncomingMessage,
  res: ServerResponse,
  { path, status, https, trouble = troubles[status] ?? 'wrong' }: Plain,
): void {
  startOver(res);
  if (doorOf(path) === 'data') {
    sendProblem(req, res, status, https);
    return;
  }
  setSecurityHeaders(res, 'public', https);
  const { html, hashes } = inlineStyles(plainPage(req, path, trouble), () => undefined);
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Security-Policy', publicPolicy(hashes, https));
  res.setHeader('Cache-Control', 'no-store');
  if (status === 503) res.setHeader('Retry-After', '10');
  if (status === 405) res.setHeader('Allow', 'GET, HEAD');
  send(req, res, Buffer.from(html));
}

const titles: Record<number, string> = {
  400: 'What was asked cannot be understood',
  404: 'Not found',
  405: 'This API is for reading',
  503: 'The newsroom is starting',
};

// Whoever asks for JSON is told in JSON what is wrong (RFC 9457).
function sendProblem(req: IncomingMessage, res: ServerResponse, status: number, https: boolean): void {
  setSecurityHeaders(res, 'data', https);
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/problem+json');
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Cache-Control', 'no-store');
  if (status === 503) res.setHeader('Retry-After', '10');
  if (status === 405) res.setHeader('Allow', 'GET, HEAD, OPTIONS');
  const title = titles[status] ?? 'Something went wrong';
  send(req, res, Buffer.from(JSON.stringify({ type: 'about:blank', title, status })));
}

/** Tells a page of another site, before it asks the API, that it may ask (Fetch §3.2.2). */
export function sendMayAsk(res: ServerResponse): void {
  res
    .writeHead(204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
      'Cache-Control': 'public, max-age=86400',
    })
    .end();
}

async function make(
  req: IncomingMessage,
  res: ServerResponse,
  { url, handle }: { url: string; handle: Handle },
): Promise<Held> {
  try {
    return await holdBack(res, () => handle(askFor(req, url), res));
  } catch (error) {
    log().error({ err: error, path: pathOf(req) }, 'a page failed');
    return { status: 500, body: Buffer.alloc(0) };
  }
}

// Next gets a request of its own. Always GET: to HEAD it would answer without the body, and so without its marks.
function askFor(req: IncomingMessage, url: string): IncomingMessage {
  const asked = new IncomingMessage(req.socket);
  const { 'accept-encoding': _, ...headers } = req.headers;
  Object.assign(asked, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 });
  asked.headers = headers;
  asked.push(null);
  return asked;
}

// Next's own error pages are empty without scripts; ours carry their status as a mark.
function isForeign({ status, body }: Held, res: ServerResponse): boolean {
  const type = String(res.getHeader('content-type') ?? '');
  if (status >= 500) return !type.includes('json');
  return (type.includes('html') || body.length === 0) && !body.includes('x-status');
}

function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  held: Held,
  { build, https, own }: Readers,
): void {
  let body = held.body;
  res.statusCode = held.status;
  for (const name of ['set-cookie', 'x-middleware-rewrite', 'x-powered-by', 'vary', 'etag'])
    res.removeHeader(name);
  if (String(res.getHeader('content-type') ?? '').startsWith('text/html')) {
    res.removeHeader('link');
    const { html, status, location, keys, modified } = strip(body.toString('utf8'));
    const page = inlineStyles(own ? atOwnHost(html, own) : html, (path) => readStylesheet(build, path));
    if (status) res.statusCode = status;
    if (location) res.setHeader('Location', withoutSite(location, own));
    if (keys) res.setHeader('Surrogate-Key', keys);
    if (modified && !location) res.setHeader('Last-Modified', modified);
    res.setHeader('Content-Security-Policy', publicPolicy(page.hashes, https));
    body = Buffer.from(location ? '' : page.html);
  }
  setViewerPolicy(res);
  // Next says in words where it leads to.
  const leads = [301, 307, 308].includes(res.statusCode);
  if (leads) res.removeHeader('content-type');
  res.setHeader('Cache-Control', cachingFor(res.statusCode, pathOf(req)));
  send(req, res, leads ? Buffer.alloc(0) : body);
}

const stylesheets = new Map<string, string>();

/** A stylesheet of the build, read once; undefined when there is none. */
export function readStylesheet(build: string | undefined, path: string): string | undefined {
  if (!build || !/^\/_next\/static\/[\w/.-]+\.css$/.test(path) || path.includes('..')) return undefined;
  const known = stylesheets.get(path);
  if (known !== undefined) return known;
  try {
    const css = readFileSync(join(build, path.slice('/_next/'.length)), 'utf8').trim();
    stylesheets.set(path, css);
    return css;
  } catch {
    return undefined;
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0] ?? '/';
}
