/** What a file of the library is. Sheets are tables of figures; films and sounds are kept as they came, never converted. */
export const ASSET_KINDS = ['picture', 'document', 'sheet', 'sound', 'film'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/**
 * How far a file has come: its bytes are there (`received`), were cleaned (`clean`), every size of it is drawn (`ready`), or
 * it cannot be used (`refused`).
 */
export const ASSET_STATES = ['received', 'clean', 'ready', 'refused'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** What was taken out of a file before anybody but its sender could see it. */
export const REMOVED = [
  'place',
  'device',
  'people',
  'time',
  'words',
  'software',
  'thumbnail',
  'profile',
  'history',
  'other',
] as const;
export type Removed = (typeof REMOVED)[number];

/** Whom a picture shows: nobody, people nobody could recognise, or people somebody could. */
export const SHOWS = ['nobody', 'unrecognisable', 'recognisable'] as const;
export type Shows = (typeof SHOWS)[number];

/** What others may do with a file: use it with its credit, use it with news of this subject only, or ask first. */
export const TERMS = ['with_credit', 'news_only', 'ask'] as const;
export type Terms = (typeof TERMS)[number];

/** What a site does with a file as it was sent, once a clean copy is made. */
export const ORIGINALS = ['encrypted', 'deleted'] as const;
export type Originals = (typeof ORIGINALS)[number];

/** What a drawing of a file is written in; `file` is the clean copy of what is no picture. */
export const FORMATS = ['avif', 'webp', 'jpeg', 'png', 'file'] as const;
export type Format = (typeof FORMATS)[number];

/** The whole picture: what is drawn of it when nobody cut it. */
export const WHOLE = '';
