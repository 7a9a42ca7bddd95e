import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSchemaCurrent } from '#db/migrate.ts';
import { env } from '#lib/env.ts';
import { metricsText } from './metrics.ts';
import { isLoopback } from './request.ts';

/** Answers `/healthz`, `/readyz` and `/metrics`; false for any other path. */
export async function answerHealth(
  req: IncomingMessage,
  res: ServerResponse,
  { path, draining }: { path: string; draining: boolean },
): Promise<boolean> {
  if (path === '/healthz') say(res, 200, 'ok\n');
  else if (path === '/readyz') {
    const ready = !draining && (await isSchemaCurrent());
    say(res, ready ? 200 : 503, ready ? 'ready\n' : 'not ready\n');
  } else if (path === '/metrics') {
    if (mayMeasure(req)) say(res, 200, metricsText());
    else say(res, 403, 'forbidden\n');
  } else return false;
  return true;
}

function say(res: ServerResponse, status: number, text: string): void {
  res
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(text);
}

// Behind a proxy on this machine everybody comes from loopback: a forwarded request needs the token.
function mayMeasure({ headers, socket }: IncomingMessage): boolean {
  const { METRICS_TOKEN } = env();
  const given = headers.authorization?.replace(/^Bearer /, '');
  if (METRICS_TOKEN && given && isSame(given, METRICS_TOKEN)) return true;
  return isLoopback(socket.remoteAddress ?? '') && !headers['x-forwarded-for'] && !headers.forwarded;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
