import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { type Body, checkedKey, type Storage, type Stored } from './storage.ts';

/** A bucket of an S3-compatible storage, as `S3_URL` names it. `folder` is '' or ends with '/'. */
export type Bucket = {
  endpoint: string;
  bucket: string;
  folder: string;
  region: string;
  keyId: string;
  secret: string;
};

const TRIES = 4;
const SILENT_MS = 30_000;

/** Keeps files in a bucket. Requests are signed (AWS Signature Version 4), a failed one is tried again. */
export function s3Storage(bucket: Bucket): Storage {
  const ask = asker(bucket);
  return {
    async put(key, body) {
      await done(await ask('PUT', checkedKey(key), { body }));
    },
    async get(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const answer = await ask('GET', checkedKey(key), { headers });
      if (answer.statusCode === 404) return discard(answer);
      if (answer.statusCode !== 200 && answer.statusCode !== 206) throw await failure(answer);
      return { stream: answer, bytes: wholeSize(answer) };
    },
    async has(key) {
      const answer = await ask('HEAD', checkedKey(key));
      answer.resume();
      if (answer.statusCode === 404) return null;
      if (answer.statusCode !== 200) throw new Error(`the bucket answered ${answer.statusCode}`);
      return Number(answer.headers['content-length']);
    },
    async remove(key) {
      const answer = await ask('DELETE', checkedKey(key));
      if (answer.statusCode !== 404) await done(answer);
      else answer.resume();
    },
    list: (prefix) => listed(ask, bucket.folder, prefix),
  };
}

type Asked = { headers?: Record<string, string>; body?: Body; query?: Record<string, string> };
type Ask = (method: string, key: string, asked?: Asked) => Promise<IncomingMessage>;

function asker({ endpoint, bucket, folder, region, keyId, secret }: Bucket): Ask {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region });
  return async (method, key, { headers = {}, body, query } = {}) => {
    const url = new URL(`${endpoint}/${bucket}${query ? '' : `/${folder}${key}`}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    for (let tried = 1; ; tried++) {
      const signed = await client.sign(url.href, { method, headers });
      const answer = await send(signed, body).catch((error: Error) => error);
      const again = answer instanceof Error || (answer.statusCode ?? 500) >= 500;
      if (!again) return answer;
      if (tried === TRIES) throw answer instanceof Error ? answer : await failure(answer);
      if (!(answer instanceof Error)) answer.resume();
      await wait(200 * 2 ** tried);
    }
  };
}

// Not with fetch: it sends a stream without saying how long it is, which S3 refuses.
async function send(signed: Request, body?: Body): Promise<IncomingMessage> {
  const url = new URL(signed.url);
  const length = body ? await lengthOf(body) : 0;
  const headers = { ...Object.fromEntries(signed.headers), ...(body ? { 'content-length': length } : {}) };
  const over = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const asked = over(url, { method: signed.method, headers, timeout: SILENT_MS }, resolve);
    asked.on('timeout', () => asked.destroy(new Error('the bucket was silent for too long')));
    asked.on('error', reject);
    if (!body) asked.end();
    else if ('path' in body)
      createReadStream(body.path)
        .on('error', (error) => asked.destroy(error))
        .pipe(asked);
    else asked.end(body);
  });
}

const lengthOf = async (body: Body) => ('path' in body ? (await stat(body.path)).size : body.byteLength);

async function done(answer: IncomingMessage): Promise<void> {
  if (answer.statusCode !== 200 && answer.statusCode !== 204) throw await failure(answer);
  answer.resume();
}

function discard(answer: IncomingMessage): null {
  answer.resume();
  return null;
}

async function failure(answer: IncomingMessage): Promise<Error> {
  const code = /<Code>([\w.]{1,60})<\/Code>/.exec(await text(answer).catch(() => ''))?.[1];
  return new Error(`the bucket answered ${answer.statusCode}${code ? ` (${code})` : ''}`);
}

const wholeSize = ({ headers }: IncomingMessage) =>
  Number(headers['content-range']?.split('/')[1] ?? headers['content-length']);

// ListObjectsV2. Keys are of our own letters only, so the answer needs no XML parser.
async function* listed(ask: Ask, folder: string, prefix: string): AsyncIterable<Stored> {
  let next: string | undefined;
  do {
    const query = {
      'list-type': '2',
      prefix: folder + prefix,
      ...(next ? { 'continuation-token': next } : {}),
    };
    const answer = await ask('GET', '', { query });
    if (answer.statusCode !== 200) throw await failure(answer);
    const page = await text(answer);
    for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = inside(entry, 'Key').slice(folder.length);
      yield { key, bytes: Number(inside(entry, 'Size')), at: new Date(inside(entry, 'LastModified')) };
    }
    next = inside(page, 'NextContinuationToken').replaceAll('&amp;', '&') || undefined;
  } while (next);
}

const inside = (xml: string, tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
