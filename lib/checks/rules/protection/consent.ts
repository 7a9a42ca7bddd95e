import type { Lack } from '../../../consents/state.ts';
import type { Known } from '../../known.ts';
import type { KnownConsent } from '../../known-people.ts';
import { isSamePerson } from './persons.ts';

/** What keeps a record from being relied on in this release for these uses, as a message; null when it holds. Pure. */
export function againstConsent(record: KnownConsent, uses: readonly Lack[]): string | null {
  if (record.state !== 'valid') return `consent-${record.state}`;
  const lack = record.lacks.find((each) => uses.includes(each));
  return lack ? `consent-lacks-${lack}` : null;
}

/** The record under which somebody is shown by this name, if there is one. Pure. */
export const consentOf = ({ people }: Known, name: string): KnownConsent | undefined =>
  people.consents?.find(({ shownAs }) => shownAs !== '' && isSamePerson(shownAs, name));

/** Whether a name is that of somebody of the house. Pure. */
export const isStaff = ({ people }: Known, name: string): boolean =>
  people.staff.some((other) => other.includes(' ') && name.includes(' ') && isSamePerson(other, name));
