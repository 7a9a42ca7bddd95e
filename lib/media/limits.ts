import type { AssetKind } from './vocabulary.ts';

/** The largest file of each kind, in bytes (a megabyte is a million). Told before anything is sent. */
export const BYTES: Readonly<Record<AssetKind, number>> = {
  picture: 50_000_000,
  document: 50_000_000,
  sheet: 20_000_000,
  sound: 100_000_000,
  film: 500_000_000,
};

/** The largest of them all: what an upload may have at most before anybody looked at it. */
export const MOST_BYTES = Math.max(...Object.values(BYTES));

/** How large a picture may be: pixels in all, and along one side. */
export const PIXELS = 50_000_000;
export const SIDE = 16_000;

/** How long and with how much memory one file is cleaned or drawn: seconds, megabytes in all. */
export const WORK = { seconds: 10, megabytes: 512 } as const;

/** Why a file was not taken: every code has a sentence in four languages (`media.refusals`). */
export const FILE_REFUSALS = [
  'empty',
  'too_large',
  'type_unknown',
  'svg',
  'page',
  'heic',
  'other_picture',
  'other_film',
  'office_old',
  'broken',
  'too_many_pixels',
  'sides',
  'trailing',
  'too_slow',
  'too_much_memory',
  'pdf_locked',
  'pdf_active',
  'pdf_attached',
  'office_macros',
  'office_unsafe',
  'office_embedded',
  'office_linked',
  'office_tracked',
  'csv_not_text',
  'film_pieces',
  'changed_on_way',
  'failed',
] as const;
export type FileRefusalCode = (typeof FILE_REFUSALS)[number];

/** Why a file cannot be used: a stable code with what its sentence needs. */
export type MediaRefusal = { code: FileRefusalCode; params: Record<string, string | number> };

/** The types that are taken, with the endings their names usually have. */
export const TYPES = {
  'image/jpeg': { kind: 'picture', endings: ['jpg', 'jpeg'] },
  'image/png': { kind: 'picture', endings: ['png'] },
  'image/webp': { kind: 'picture', endings: ['webp'] },
  'image/gif': { kind: 'picture', endings: ['gif'] },
  'image/avif': { kind: 'picture', endings: ['avif'] },
  'application/pdf': { kind: 'document', endings: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'document',
    endings: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'sheet', endings: ['xlsx'] },
  'text/csv': { kind: 'sheet', endings: ['csv'] },
  'audio/mpeg': { kind: 'sound', endings: ['mp3'] },
  'video/mp4': { kind: 'film', endings: ['mp4'] },
} as const satisfies Record<string, { kind: AssetKind; endings: readonly string[] }>;
export type MediaType = keyof typeof TYPES;
