import type { Takeable } from '#lib/directory/queries/to-take.ts';
import type { Opening } from '../../opening.ts';

export type Kind = 'contact' | 'helpline';
export type RecordOf<K extends Kind> = Takeable<K>;

type Countries = Opening['countries'];

/** What a record is called in a list. */
export function titleOf(record: Takeable, countries: Countries): string {
  if (isContact(record)) return record.written.name || record.written.office || (record.written.email ?? '');
  const { service, country } = (record as Takeable<'helpline'>).written;
  return [service, countryIn(countries, country)].filter(Boolean).join(' · ');
}

/** What tells it from others of its name. */
export function underTitleOf(record: Takeable): string {
  if (isContact(record))
    return [record.written.role, record.written.office, record.written.email].filter(Boolean).join(' · ');
  const { channels, note } = (record as Takeable<'helpline'>).written;
  return [...channels.map(({ value }) => value), note].filter(Boolean).join(' · ');
}

/** What it is found by, its name first. */
export const namesOf = (record: Takeable, countries: Countries): string[] => [
  titleOf(record, countries),
  underTitleOf(record),
];

const isContact = (record: Takeable): record is Takeable<'contact'> => record.kind === 'contact';

const countryIn = (countries: Countries, code: string | null) =>
  countries.find((country) => country.code === code)?.name ?? code;
