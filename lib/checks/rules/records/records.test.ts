import { expect, test } from 'vitest';
import { documentSchema } from '../../../documents/schema.ts';
import { cutDocument } from '../../cut/document.ts';
import { checker } from '../../engine/checker.ts';
import type { WholeRule } from '../../engine/rule.ts';
import { NOTHING_KNOWN } from '../../known.ts';
import { type KnownDirectory, SHIPPED_DIRECTORY } from '../../known-directory.ts';
import { passage } from '../../passage.ts';
import { contactLeft } from './contact-left.ts';
import { helplineOver } from './helpline-over.ts';
import { organisationForm } from './organisation-form.ts';
import { donorWithoutProject, projectWithoutDonor } from './project-donor.ts';
import { recordChanged } from './record-changed.ts';

const AMINA = '0c6b0a9e-0001-4000-8000-000000000001';
const GREEN_LINE = '0c6b0a9e-0001-4000-8000-000000000002';
const directory: KnownDirectory = {
  ...SHIPPED_DIRECTORY,
  organisations: [
    { name: 'Croissant-Rouge marocain', aliases: ['Croissant Rouge Marocain', 'CRM'] },
    { name: 'Fondation Rives d’Or', aliases: ['Rives d’Or', 'Fondation des Rives d’Or'] },
  ],
  projects: [{ names: ['Racines et Rives', 'MA.0412'], donors: ['Union européenne', 'UE'] }],
  donors: ['Union européenne', 'UE', 'Royaume des Pays-Bas'],
  left: [{ ref: AMINA, name: 'Amina Tazi', email: 'atazi@iom.int', until: '2026-09-30' }],
  changed: [
    { ref: AMINA, was: '+212537000001', now: '+212537000002' },
    { ref: AMINA, was: 'old@iom.int', now: '' },
  ],
  over: [{ ref: GREEN_LINE, numbers: ['212800004747', '0800004747'], until: '2026-10-31' }],
};

const read = (rule: WholeRule, texts: readonly string[], known = directory) =>
  checker([], [rule])(
    texts.map((text, at) =>
      passage({
        path: [at],
        attribute: null,
        part: 'paragraph',
        language: 'fr',
        text,
        spans: [],
        shifts: [],
      }),
    ),
    { language: 'fr', date: null, known: { ...NOTHING_KNOWN, key: 'k', directory: known } },
  );

test.each([
  ['Le Croissant Rouge Marocain a aidé.', [['Croissant Rouge Marocain', 'Croissant-Rouge marocain']]],
  ["Avec la Fondation des Rives d'Or.", [["Fondation des Rives d'Or", 'Fondation Rives d’Or']]],
  ['Avec Rives d’Or et la Fondation Rives d’Or.', [['Rives d’Or', 'Fondation Rives d’Or']]],
  ['Le Croissant-Rouge marocain (CRM) a aidé. Le CRM reste.', []],
  ['La Fondation Rives d’Orient a aidé.', []],
])('one written form of an organisation: %s', (text, expected) => {
  expect(read(organisationForm, [text]).map((one) => [one.text, one.fix])).toEqual(expected);
});

test.each([
  [['Le projet Racines et Rives commence.'], ['Racines et Rives']],
  [['Au sein de MA.0412, cent jeunes.', 'Racines et Rives dure.'], ['MA.0412']],
  [['Le projet Racines et Rives commence.', 'L’Union européenne le finance.'], []],
  [['Le projet Racines et Rives, financé par l’UE.'], []],
  [['Un autre projet.'], []],
])('a project is named with who pays for it: %j', (texts, expected) => {
  expect(read(projectWithoutDonor, texts).map(({ text }) => text)).toEqual(expected);
});

test.each([
  [['Une formation financée par le Royaume des Pays-Bas.'], ['Royaume des Pays-Bas']],
  [['Avec l’appui de l’Union européenne, cent jeunes.'], ['Union européenne']],
  [['Avec l’appui de l’Union européenne, Racines et Rives commence.'], []],
  [['Avec l’appui de l’Union européenne, le projet « Lumière » commence.'], []],
  [['L’Union européenne compte vingt-sept États.'], []],
])('who pays is named with a project: %j', (texts, expected) => {
  expect(read(donorWithoutProject, texts).map(({ text }) => text)).toEqual(expected);
});

const release = (...end: object[]) =>
  cutDocument(
    documentSchema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'body', content: [{ type: 'paragraph' }] },
        { type: 'endMatter', content: end },
      ],
    }),
    'fr',
  );
const said = (rule: WholeRule, ...end: object[]) =>
  checker([], [rule])(release(...end), {
    language: 'fr',
    date: null,
    known: { ...NOTHING_KNOWN, key: 'k', directory },
  }).map(({ severity, attribute, text }) => [severity, attribute, text]);
const contacts = (attrs: object) => ({ type: 'contacts', content: [{ type: 'contact', attrs }] });
const helplines = (...all: object[]) => ({
  type: 'helplines',
  content: all.map((attrs) => ({ type: 'helpline', attrs })),
});
const phone = (value: string) => [{ type: 'phone', value, note: '' }];

test('a contact who left is found by name, or by mail where it was typed', () => {
  expect(said(contactLeft, contacts({ ref: AMINA, name: 'Amina Tazi', email: 'atazi@iom.int' }))).toEqual([
    ['error', 'name', 'Amina Tazi'],
  ]);
  expect(said(contactLeft, contacts({ name: 'A. Tazi', email: 'ATazi@iom.int' }))).toEqual([
    ['error', 'email', 'ATazi@iom.int'],
  ]);
  expect(said(contactLeft, contacts({ name: 'Driss Alami', email: 'presse@iom.int' }))).toEqual([]);
  expect(said(contactLeft, contacts({ ref: AMINA, name: 'Bureau de presse' }))).toEqual([]);
});

test('a helpline that is over keeps a release back, once, as a record and as a number that was typed', () => {
  expect(
    said(
      helplineOver,
      helplines({ ref: GREEN_LINE, service: 'Ligne verte', channels: phone('0800 00 47 47') }),
    ),
  ).toEqual([['block', 'service', 'Ligne verte']]);
  expect(said(helplineOver, helplines({ channels: phone('+212 800 00 47 47') }))).toEqual([
    ['block', 'channels.0.value', '+212 800 00 47 47'],
  ]);
  expect(said(helplineOver, helplines({ service: 'Ligne bleue', channels: phone('0800 00 11 22') }))).toEqual(
    [],
  );
  expect(said(helplineOver, contacts({ name: 'Bureau', phone: '+212800004747' }))).toEqual([]);
});

test('a name of a contact or an account is no prose', () => {
  const [name, role, value] = release(contacts({ name: 'Étienne DUPONT', role: 'Porte-parole' })).map(
    ({ attribute, spans }) => [attribute, spans.length],
  );
  expect([name, role, value]).toEqual([['name', 1], ['role', 0], undefined]);
});

test('what the directory no longer says is found where it was taken, with what it says now', () => {
  const found = (attrs: object) =>
    checker([], [recordChanged])(release(contacts(attrs)), {
      language: 'fr',
      date: null,
      known: { ...NOTHING_KNOWN, key: 'k', directory },
    }).map(({ attribute, fix }) => [attribute, fix]);
  expect(found({ ref: AMINA, phone: '+212537000001', email: 'old@iom.int' })).toEqual([
    ['email', null],
    ['phone', '+212537000002'],
  ]);
  expect(found({ ref: AMINA, phone: '+212537000001' })).toEqual([['phone', '+212537000002']]);
  expect(found({ ref: AMINA, phone: '+212537000002' })).toEqual([]);
  expect(found({ ref: null, phone: '+212537000001' })).toEqual([]);
});
