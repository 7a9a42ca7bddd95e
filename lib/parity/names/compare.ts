import type { ParityText } from '../text.ts';
import type { NamedThing, PersonThing, Thing } from '../thing.ts';
import { findOrganisations } from './organisations.ts';
import { findPeople } from './people.ts';
import { findCountryNames, findTowns, isTellable, mayBeCalled, namesTown } from './places.ts';
import { Words } from './search.ts';
import { soundOf } from './sound.ts';

/** Names only one of two texts has. `sure` ones are told by themselves, the others only against another name. */
export type Missing = { thing: Thing; sure: boolean };

type Side = {
  text: ParityText;
  words: Words;
  people: PersonThing[];
  organisations: NamedThing[];
  countries: NamedThing[];
  towns: NamedThing[];
};

/** The people each text names, and the names of each that the other does not have. */
export function compareNames(source: ParityText, target: ParityText) {
  const [one, other] = [sideOf(source), sideOf(target)];
  return {
    source: lacking(one, other, true),
    target: lacking(other, one, false),
    people: { source: one.people, target: other.people },
  };
}

function sideOf(text: ParityText): Side {
  const organisations = findOrganisations(text);
  const countries = findCountryNames(text, organisations);
  return {
    text,
    words: new Words(text),
    people: findPeople(text),
    organisations,
    countries,
    towns: findTowns(text),
  };
}

function lacking(side: Side, other: Side, isSource: boolean): Missing[] {
  const people = once(side.people.filter((person) => !isNamed(person, other)));
  const organisations = once(
    side.organisations.filter(
      ({ key, required }) => required && !other.organisations.some((one) => one.key === key),
    ),
  );
  const countries = side.countries.filter(({ key, required }) => {
    const code = key.replace('~', '');
    if (!required || !isTellable(code, side.text.language, other.text.language)) return false;
    const isThere = other.countries.some((one) => one.key.replace('~', '') === code);
    return !isThere && !mayBeCalled(other.text, code);
  });
  const hasTown = (key: string) => other.towns.some(({ key: town }) => town.startsWith(`${key}:`));
  const towns = side.towns.filter((town) => town.required && !namesTown(town, other.towns, other.words));
  return [
    ...people.map((thing) => ({ thing, sure: true })),
    ...organisations.map((thing) => ({ thing, sure: true })),
    ...once(countries).map((thing) => ({
      thing,
      sure: isSource && !thing.key.startsWith('~') && !hasTown(thing.key),
    })),
    ...once(towns).map((thing) => ({ thing, sure: false })),
  ];
}

function isNamed({ words, required }: PersonThing, { words: other }: Side): boolean {
  if (!required) return true;
  const isAcross = words.some((word) => /\p{Script=Arabic}/u.test(word)) !== (other.language === 'ar');
  if (!isAcross) return other.holds(words);
  // Few consonants are alike by chance.
  const length = soundOf(words.join('')).replace(/[hw]/g, '').length;
  return (other.nearest(words)?.unlike ?? 1) <= (length <= 4 ? 0.2 : length <= 6 ? 0.28 : 0.33);
}

// A name that is missing is missing once, however often it is said.
function once<T extends Thing>(things: readonly T[]): T[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const key = 'key' in thing ? thing.key : 'words' in thing ? thing.words.join(' ') : thing.written;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
