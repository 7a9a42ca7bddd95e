import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '#lib/env.ts';
import { directoryStorage } from './directory.ts';
import { s3Storage } from './s3.ts';

/** What is stored: bytes in memory, or a file that lies on this machine. */
export type Body = Uint8Array | { path: string };

/** Bytes from the first to the last, both included. */
export type Range = { start: number; end: number };

export type Stored = { key: string; bytes: number; at: Date };

/**
 * Where files are kept. A key is `originals/…`, `clean/…`, `renditions/…` or `scans/…` and names bytes that never change:
 * writing it again stores the same.
 */
export interface Storage {
  /** Writes whole or not at all; what it returns after is on the disk. */
  put(key: string, body: Body): Promise<void>;
  /** The bytes as they come, or null where nothing is kept; `bytes` is the size of the whole. */
  get(key: string, range?: Range): Promise<{ stream: Readable; bytes: number } | null>;
  /** The size of what is kept, or null. */
  has(key: string): Promise<number | null>;
  /** Takes it away; what is not there stays so. */
  remove(key: string): Promise<void>;
  /** Everything whose key begins so: 'renditions/'. */
  list(prefix: string): AsyncIterable<Stored>;
}

const KEY = /^(?:originals|clean|renditions|scans)\/[0-9a-f]{32,64}(?:\.[a-z0-9]{2,4})?$/;

/** The key itself. @throws {Error} for one that could lead anywhere else */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`no key of the storage: ${key.slice(0, 80)}`);
  return key;
}

const shared = globalThis as { newsroomStorage?: Map<string, Storage> };

/** The storage of this newsroom: a bucket when `S3_URL` is set, else `NEWSROOM_HOME/files`. */
export function storage(): Storage {
  const { S3_URL: bucket, NEWSROOM_HOME } = env();
  shared.newsroomStorage ??= new Map();
  const place = bucket ? `${bucket.endpoint}/${bucket.bucket}/${bucket.folder}` : NEWSROOM_HOME;
  const here =
    shared.newsroomStorage.get(place) ??
    (bucket ? s3Storage(bucket) : directoryStorage(join(/* turbopackIgnore: true */ NEWSROOM_HOME, 'files')));
  shared.newsroomStorage.set(place, here);
  return here;
}
