import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { send } from './send.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

type Asset = { body: Buffer; brotli: Buffer | undefined; type: string };
// The names of a build change with what is in them, so what was read once stays true.
const read = new Map<string, Asset>();

/**
 * Sends a file of the build, which lies under `build` as its address lies under `/_next/`, with the brotli that the
 * build made of it. What is not there is a plain 404: Next would look for a page, and a script must never be one.
 */
export function sendAsset(req: IncomingMessage, res: ServerResponse, path: string, build: string): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD');
    refuse(req, res, 405);
    return;
  }
  const asset = read.get(path) ?? readAsset(path, build);
  if (!asset) {
    refuse(req, res, 404);
    return;
  }
  read.set(path, asset);
  res.setHeader('Content-Type', asset.type);
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  send(req, res, asset.body, asset.brotli);
}

function readAsset(path: string, build: string): Asset | undefined {
  const type = types[extname(path)];
  // One name for each file: what is read stays in memory.
  if (!type || !/^\/_next\/static(\/[\w~-][\w.~-]*)+$/.test(path)) return undefined;
  const file = join(build, path.slice('/_next/'.length));
  if (!existsSync(file)) return undefined;
  const packed = `${file}.br`;
  return { body: readFileSync(file), brotli: existsSync(packed) ? readFileSync(packed) : undefined, type };
}

function refuse(req: IncomingMessage, res: ServerResponse, status: 404 | 405): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  send(req, res, Buffer.from(status === 404 ? 'Not found\n' : 'Method not allowed\n'));
}
