import { expect, test } from 'vitest';
import type { RecordData } from '../kinds.ts';
import { contactWritten, helplineWritten } from '../written.ts';
import { isSameContact, isSameHelpline } from './alike.ts';
import { formerly } from './formerly.ts';
import { standOf } from './stand.ts';

const amina: RecordData['contact'] = {
  office: { fr: 'À Rabat', en: 'In Rabat' },
  name: { fr: 'Amina Tazi' },
  role: { fr: 'Chargée de communication', ar: 'مسؤولة الاتصال' },
  email: 'atazi@iom.int',
  spoken: ['fr', 'zgh'],
  phones: [
    { number: '+212661000001', note: {}, public: false },
    { number: '+212537000002', note: {}, public: true },
  ],
  from: null,
  until: null,
};
const green: RecordData['helpline'] = {
  country: 'MA',
  service: { fr: 'Ligne verte' },
  note: { fr: 'Anonyme' },
  hours: { fr: 'Tous les jours, 24 heures sur 24' },
  channels: [{ type: 'phone', value: '0800 00 47 47', note: { fr: 'voix seulement' }, cost: 'free' }],
  links: ['https://aide.example/maroc'],
  owner: null,
  verifiedOn: '2026-11-02',
  validUntil: null,
};

test('a release names the first public number of a contact, in its own language where there are words', () => {
  expect(contactWritten(amina, 'fr')).toEqual({
    office: 'À Rabat',
    name: 'Amina Tazi',
    role: 'Chargée de communication',
    email: 'atazi@iom.int',
    phone: '+212537000002',
    spoken: ['fr', 'zgh'],
  });
  expect(contactWritten(amina, 'ar')).toMatchObject({ name: 'Amina Tazi', role: 'مسؤولة الاتصال' });
  expect(contactWritten({ ...amina, phones: amina.phones.slice(0, 1) }, 'fr').phone).toBeNull();
});

test('hours, remarks and what a call costs stand with a helpline', () => {
  expect(helplineWritten(green, 'fr')).toMatchObject({
    note: 'Tous les jours, 24 heures sur 24 · Anonyme',
    channels: [{ type: 'phone', value: '0800 00 47 47', note: 'appel gratuit, voix seulement' }],
    checkedOn: '2026-11-02',
  });
});

test('what the record said once is behind, what it never said is the text’s own', () => {
  const now = contactWritten({ ...amina, email: 'presse@iom.int', role: { fr: 'Porte-parole' } }, 'fr');
  const before = [contactWritten(amina, 'fr')];
  const said = { ...contactWritten(amina, 'fr'), ref: 'r', role: 'Responsable de la communication' };
  expect(standOf(said, now, before)).toEqual({ behind: ['email'], own: ['role'] });
  expect(standOf({ ...now, ref: 'r' }, now, before)).toEqual({ behind: [], own: [] });
  expect(standOf(contactWritten(amina, 'fr'), now, [])).toEqual({ behind: [], own: ['role', 'email'] });
});

test('a contact that was typed in is known by its mail, or by its name alone', () => {
  const written = contactWritten(amina, 'fr');
  const typed = { office: '', name: '', role: '', email: null, phone: null, spoken: [] };
  expect(isSameContact({ ...typed, name: 'A. T.', email: 'ATazi@iom.int' }, written)).toBe(true);
  expect(isSameContact({ ...typed, name: 'amina tazi' }, written)).toBe(true);
  expect(isSameContact({ ...typed, name: 'Amina Tazi', email: 'amina@example.org' }, written)).toBe(false);
  expect(isSameContact(typed, { ...written, name: '' })).toBe(false);
});

test('a helpline that was typed in is known by its number, however it is dialled', () => {
  const written = helplineWritten(green, 'fr');
  const typed = (value: string, country: string | null = 'MA') => ({
    ...written,
    country,
    channels: [{ type: 'phone' as const, value, note: '' }],
  });
  expect(isSameHelpline(typed('+212 800 00 47 47'), written)).toBe(true);
  expect(isSameHelpline(typed('0800004747', null), written)).toBe(true);
  expect(isSameHelpline(typed('0800004747', 'TN'), written)).toBe(false);
  expect(isSameHelpline(typed('19'), written)).toBe(false);
  expect(isSameHelpline(typed('0800 00 47 48'), written)).toBe(false);
});

test('what a record said once leads to what it says in its place', () => {
  const before = helplineWritten(green, 'fr');
  const channels = [{ type: 'phone' as const, value: '0800 11 22', note: {}, cost: null }];
  const now = helplineWritten({ ...green, service: { fr: 'Ligne bleue' }, channels }, 'fr');
  expect(formerly(now, [before])).toEqual([
    { was: 'Ligne verte', now: 'Ligne bleue' },
    { was: '0800 00 47 47', now: '0800 11 22' },
    { was: 'appel gratuit, voix seulement', now: '' },
  ]);
  expect(formerly(before, [before])).toEqual([]);
});

test('a text from before languages were asked for says the same as a record without any', () => {
  expect(standOf({ name: 'Amina' }, { name: 'Amina', spoken: [] }, [])).toEqual({ behind: [], own: [] });
  expect(
    standOf({ name: 'Amina', spoken: [] }, { name: 'Amina', spoken: ['fr'] }, [{ name: 'Amina' }]),
  ).toEqual({
    behind: ['spoken'],
    own: [],
  });
});
