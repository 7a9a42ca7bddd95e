import { semaphore, TooBusy } from '#lib/auth/semaphore.ts';
import { Conflict, Forbidden, Invalid, RuleBroken } from '#lib/errors.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { listSitesToWriteOn } from '#lib/sites/queries.ts';
import type { Choice } from './extract.ts';
import { type Imported, type ImportInput, importRelease } from './import-release.ts';
import { FILE_LIMITS } from './limits.ts';
import { type Parsed, parseFile } from './parse-file.ts';
import { findUpload, forgetUpload, keepUpload, type Upload } from './quarantine.ts';
import { sayRefusal } from './say.ts';
import { type ImportView, viewOf } from './view.ts';

/** What came of a file that was sent: what would be taken from it, or one sentence why nothing can be. */
export type Received = { view: ImportView } | { refused: string };

// Reading is heavy: two at a time in each process, the others wait in line.
const shared = globalThis as typeof globalThis & { newsroomReading?: ReturnType<typeof semaphore> };

/**
 * Takes in a file a member sends and reads it in a child process. Nothing is imported yet.
 * @throws {Forbidden} 'needs_writer' · {Invalid} 'body_too_large' · {Conflict} 'reading_busy'
 */
export async function receiveUpload(
  actor: Actor & { language: Language },
  sent: { name: string; size: number; body: AsyncIterable<Uint8Array> },
): Promise<Received> {
  if ((await listSitesToWriteOn(actor)).length === 0) throw new Forbidden('needs_writer');
  if (sent.size > FILE_LIMITS.bytes) throw new Invalid('body_too_large');
  const upload = await keepUpload(actor, { ...sent, limit: FILE_LIMITS.bytes });
  const parsed = await readInTurn(upload);
  if ('read' in parsed) return { view: viewOf(upload, parsed.read, actor.language) };
  await forgetUpload(upload);
  return { refused: sayRefusal(parsed.refused, actor.language) };
}

/**
 * Makes the draft of a file that was sent before. It is read again: what the browser showed is not believed.
 * @throws {NotFound} 'upload_gone' and whatever importRelease throws
 */
export async function importUpload(actor: Actor, id: string, input: ImportInput): Promise<Imported> {
  const upload = await findUpload(actor, id);
  const parsed = await readInTurn(upload, { site: input.siteKey, language: input.language });
  if ('refused' in parsed) throw new RuleBroken('upload_gone');
  const imported = await importRelease(actor, input, { ...parsed.read, fileName: upload.name });
  await forgetUpload(upload);
  return imported;
}

const readInTurn = ({ path, name }: Upload, choice: Choice = {}): Promise<Parsed> =>
  inTurn(() => parseFile(path, choice, name));

/** Reads a file when it is its turn. @throws {Conflict} 'reading_busy' when too many wait */
export async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  shared.newsroomReading ??= semaphore(2, 40);
  try {
    return await shared.newsroomReading(read);
  } catch (error) {
    if (error instanceof TooBusy) throw new Conflict('reading_busy');
    throw error;
  }
}
