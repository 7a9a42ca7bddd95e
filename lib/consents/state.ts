import type { Language } from '../languages.ts';
import type { Channel, ConsentState, Cover } from './vocabulary.ts';

/** A record, as far as it is asked whether it holds. Days are YYYY-MM-DD. */
export type Agreed = {
  covers: readonly Cover[];
  channels: readonly Channel[];
  languages: readonly Language[];
  nameChanged: boolean;
  minor: boolean;
  assent: boolean;
  clearedAt: Date | null;
  expiresOn: string | null;
  withdrawnAt: Date | null;
  /** The story it was given for; null: any. */
  storyId: string | null;
};

/** Whether a record holds on a day (YYYY-MM-DD), or why not. Pure. */
export function stateOf(record: Agreed, today: string): ConsentState {
  if (record.withdrawnAt) return 'withdrawn';
  if (record.expiresOn && record.expiresOn < today) return 'expired';
  return record.minor && !(record.assent && record.clearedAt) ? 'waits' : 'valid';
}

/** What a record does not allow on the public site in a language, or in a story that is not its own. */
export type Lack = 'story' | 'language' | 'site' | 'words' | 'name' | 'picture';

/** What of somebody may not be shown on the public site in a language version of a story. Pure. */
export function lacksOf(
  { covers, channels, languages, nameChanged, storyId }: Agreed,
  where: { language: Language; storyId: string },
): Lack[] {
  const has: [Lack, boolean][] = [
    ['story', storyId === null || storyId === where.storyId],
    ['language', languages.includes(where.language)],
    ['site', channels.includes('site')],
    ['words', covers.includes('words')],
    ['name', nameChanged || covers.includes('name')],
    ['picture', covers.includes('picture')],
  ];
  return has.filter(([, allowed]) => !allowed).map(([lack]) => lack);
}
