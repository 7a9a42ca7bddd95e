import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { againstConsent, consentOf, isStaff } from './consent.ts';
import { isSamePerson, type Person, personsIn } from './persons.ts';

const NOT_PROSE = new Set(['contacts', 'helplines', 'dateline', 'table']);

/** Somebody who is neither staff nor an official is named, and no record says that they agreed to it. */
export const namedPerson: WholeRule = {
  id: 'named-person',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'named-person',
  source: 'iom-protection',
  across: (readings, setting) => {
    const prose = readings
      .map((reading, at) => ({ reading, at }))
      .filter(({ reading }) => !NOT_PROSE.has(reading.part));
    const all = prose.flatMap(({ reading, at }) => personsIn(reading).map((person) => ({ at, person })));
    const signed = all.filter(({ person }) => person.sign !== null);
    if (signed.length === 0) return [];
    const officials = all.filter(({ person }) => person.isOfficial).map(({ person }) => person.name);
    const speakers = readings.flatMap(({ speaker }) => (speaker ? [speaker.name] : []));
    const told: string[] = [];
    return signed.flatMap(({ at, person }) => {
      const isTheirs = (name: string) => isSamePerson(name, person.name);
      if (told.some(isTheirs) || [...officials, ...speakers].some(isTheirs)) return [];
      if (isStaff(setting.known, person.name) || isContact(readings, person.name)) return [];
      told.push(person.name);
      const hit = saidOf(person, setting);
      return hit ? [{ at, start: person.start, end: person.end, ...hit }] : [];
    });
  },
};

const isContact = (readings: readonly Reading[], name: string) =>
  readings.some(({ part, text }) => part === 'contacts' && text.includes(name));

// A record settles it; beside a danger the name still goes to the protection focal point.
function saidOf({ name, sign }: Person, { known }: Setting): Partial<Hit> | null {
  const record = consentOf(known, name);
  const against = record && againstConsent(record, ['story', 'language', 'site', 'name']);
  const params = { name };
  if (record && against) return { say: against, params, severity: 'block' };
  if (sign === 'danger') return { say: 'named-in-danger', params, severity: record ? 'warning' : 'block' };
  if (record) return null;
  const isCertain = sign === 'age' || sign === 'standing';
  return { params, severity: isCertain && known.people.consents ? 'block' : 'warning' };
}
