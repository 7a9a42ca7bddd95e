import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Step } from '@tiptap/pm/transform';
import { documentSchema } from '#lib/documents/schema.ts';
import { broughtBy } from '#lib/documents/suggestions/brought.ts';
import type { SignedIn } from '../stage/sign-in.ts';
import { bodyOf, type Wire } from '../stage/wire.ts';

type Lie = Wire['meddle'];

/** Every tenth batch is answered as stored, and goes nowhere. */
export function swallowing(): Lie {
  const isItsTurn = everyTenth();
  return async ({ request, response }) => {
    if (!bringsSteps(request) || !isItsTurn()) return false;
    answerAsStored(response, await batchOf(request));
    return true;
  };
}

/** Batches that bring a suggestion are answered as stored, and go nowhere; the others are stored. */
export function dropping(): Lie {
  return async ({ request, response }, pass) => {
    if (!bringsSteps(request)) return false;
    const batch = await batchOf(request);
    if (batch.steps.some((step) => broughtBy(Step.fromJSON(documentSchema, step)).size > 0))
      answerAsStored(response, batch);
    else {
      const answer = await pass(Buffer.from(JSON.stringify(batch)));
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.body);
    }
    return true;
  };
}

/** Every tenth batch that is stored comes once more, as if it were new. */
export function doubling(): Lie {
  const isItsTurn = everyTenth();
  return async ({ request, response }, pass) => {
    if (!bringsSteps(request) || !isItsTurn()) return false;
    const body = await bodyOf(request);
    const answer = await pass(body);
    if (answer.status === 200) {
      const { version } = JSON.parse(answer.body.toString());
      const again = { ...JSON.parse(body.toString()), baseVersion: version, key: randomUUID() };
      await pass(Buffer.from(JSON.stringify(again)));
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body);
    return true;
  };
}

/** Every tenth batch arrives as if the next writer had sent it. */
export function impersonating(people: readonly SignedIn[]): Lie {
  const isItsTurn = everyTenth();
  const known = new Map<string, string>();
  return async ({ request }) => {
    if (!bringsSteps(request)) return false;
    const { cookie = '' } = request.headers;
    known.set(cookie, String(request.headers['newsroom-member']));
    const next = people[(people.findIndex((it) => it.cookie === cookie) + 1) % people.length];
    const other = next && known.get(next.cookie);
    if (!other || !isItsTurn()) return false;
    request.headers.cookie = next.cookie;
    request.headers['newsroom-member'] = other;
    return false;
  };
}

const bringsSteps = ({ method, url }: IncomingMessage) =>
  method === 'POST' && url?.endsWith('/steps') === true;

function everyTenth(): () => boolean {
  let count = 0;
  return () => ++count % 10 === 0;
}

type Batch = { baseVersion: number; steps: Record<string, unknown>[] };
const batchOf = async (request: IncomingMessage): Promise<Batch> =>
  JSON.parse((await bodyOf(request)).toString());

function answerAsStored(response: Parameters<Lie>[0]['response'], { baseVersion, steps }: Batch): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ version: baseVersion + steps.length, at: new Date().toISOString() }));
}
