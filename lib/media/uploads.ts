import { AsyncLocalStorage } from 'node:async_hooks';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { problem, problemOf } from '#lib/http/problem.ts';
import { phrase } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { MOST_BYTES } from './limits.ts';
import { canAddFiles } from './policy.ts';
import { receiveFile } from './receive-file.ts';
import { uploadsFolder } from './scratch.ts';

/** Where files are sent to. */
export const UPLOADS_PATH = '/api/desk/uploads';

/** How long pieces of an upload are kept for who goes on with it. */
export const HOURS_KEPT = 24;

type Member = Actor & { language: Language };
type Sender = { actor: Member; said: Response | null };
type Pieces = { server: Server; store: FileStore };

const sender = new AsyncLocalStorage<Sender>();
const shared = globalThis as { newsroomUploads?: Map<string, Pieces> };

/**
 * Takes in pieces of a file over tus 1.0 (creation, expiration, termination). The piece that makes it whole is answered with
 * what came of it: the asset's id, or why it is not taken, in the member's language. Only who began an upload may go on with it.
 */
export async function takeUpload(actor: Member, request: Request): Promise<Response> {
  const here: Sender = { actor, said: null };
  const { server } = pieces();
  const answer = await sender.run(here, () => server.handleWeb(request));
  if (here.said) return here.said;
  if (answer.status === 413) return problem('too-large', { params: { megabytes: MOST_BYTES / 1e6 } });
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'no-store');
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Throws away pieces nobody went on with for a day, and what half-done work left. Returns how many went. */
export async function sweepUploads(now = Date.now()): Promise<number> {
  let gone = 0;
  for (const name of await readdir(uploadsFolder()).catch(() => [])) {
    const path = join(/* turbopackIgnore: true */ uploadsFolder(), name);
    const found = await stat(path).catch(() => null);
    const hours = /^(?:scratch-|sealing\.)/.test(name) ? 1 : HOURS_KEPT;
    if (!found || now - found.mtimeMs < hours * 3_600_000) continue;
    await rm(path, { recursive: true, force: true });
    gone += 1;
  }
  return gone;
}

// Next and server.ts hold copies of this module: who sends a piece must be locked out of sending it twice at once.
function pieces(): Pieces {
  const directory = uploadsFolder();
  shared.newsroomUploads ??= new Map();
  const open = shared.newsroomUploads.get(directory) ?? openPieces(directory);
  shared.newsroomUploads.set(directory, open);
  return open;
}

function openPieces(directory: string): Pieces {
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: HOURS_KEPT * 3_600_000 });
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    maxSize: MOST_BYTES,
    async onIncomingRequest(request, id) {
      if (request.method !== 'POST') await saying(() => mustBeTheirs(store, id));
    },
    onUploadCreate: (_request, upload) =>
      saying(async () => {
        const { actor } = current();
        const { site = '', filename = '', sha256 = '' } = upload.metadata ?? {};
        if (!upload.size) throw new Invalid('length_missing');
        if (sha256 && !/^[0-9a-f]{64}$/.test(sha256)) throw new Invalid('sha256_invalid');
        const may = canAddFiles(actor, site ?? '');
        if (!may.allowed) throw new Forbidden(may.reason);
        const name = (filename ?? '').split(/[\\/]/).at(-1)?.slice(-200) ?? '';
        return { metadata: { site, sha256, filename: name, member: actor.id } };
      }),
    onUploadFinish: (_request, upload) => saying(() => finish(store, upload)),
  });
  return { server, store };
}

type Whole = { id: string; metadata?: Record<string, string | null> };

async function finish(store: FileStore, { id, metadata }: Whole) {
  const { site, filename, sha256 } = metadata ?? {};
  const path = join(store.directory, id);
  const received = await receiveFile(current().actor, {
    siteKey: site ?? '',
    name: filename ?? '',
    path,
    ...(sha256 ? { sha256 } : {}),
  });
  await store.remove(id);
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  if ('refused' in received) {
    current().said = problem('rule-broken', {
      reason: `file_${received.refused.code}`,
      refused: received.refused,
      sentence: phrase(
        current().actor.language,
        `media.refusals.${received.refused.code}`,
        received.refused.params,
      ),
    });
    return { status_code: 422, headers };
  }
  const { asset, known } = received;
  const { kind, state, removed } = asset;
  return { status_code: 200, headers, body: JSON.stringify({ id: asset.id, known, kind, state, removed }) };
}

async function mustBeTheirs(store: FileStore, id: string): Promise<void> {
  const upload = /^[0-9a-f]{32}$/.test(id) ? await store.getUpload(id).catch(() => null) : null;
  if (upload?.metadata?.member !== current().actor.id) throw new NotFound('upload_gone');
}

function current(): Sender {
  const here = sender.getStore();
  if (!here) throw new Error('nobody sends this');
  return here;
}

// The library answers in its own words; ours are kept beside and put in their place.
async function saying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const said = problemOf(error);
    current().said = said;
    throw { status_code: said.status, body: '' };
  }
}
