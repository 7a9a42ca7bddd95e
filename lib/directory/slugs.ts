import { RECORD_KINDS, type RecordKind } from './kinds.ts';

/** What each kind is called in addresses of the desk. */
export const SLUGS: Record<RecordKind, string> = {
  contact: 'contacts',
  helpline: 'helplines',
  fact: 'facts',
  project: 'projects',
  donor: 'donors',
  partner: 'partners',
  about: 'about',
};

/** The kind an address names, or null. */
export function kindAt(slug: string): RecordKind | null {
  return RECORD_KINDS.find((kind) => SLUGS[kind] === slug) ?? null;
}

/** The address of a kind's list, or of one of its records. */
export function addressOf(kind: RecordKind, id?: string): string {
  return `/desk/directory/${SLUGS[kind]}${id ? `/${id}` : ''}`;
}
