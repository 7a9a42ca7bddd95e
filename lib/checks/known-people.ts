import type { Lack } from '../consents/state.ts';
import type { ConsentState } from '../consents/vocabulary.ts';

/** A record of consent as far as rules need it. */
export type KnownConsent = {
  id: string;
  shownAs: string;
  nameChanged: boolean;
  minor: boolean;
  state: ConsentState;
  /** What it does not allow in this release. */
  lacks: readonly Lack[];
};

/** Staff by name; the records of consent a release can lean on, null where nobody keeps any. */
export type KnownPeople = { staff: readonly string[]; consents: readonly KnownConsent[] | null };

/** Where nobody is known: a file on somebody's machine. */
export const NOBODY_KNOWN: KnownPeople = { staff: [], consents: null };
