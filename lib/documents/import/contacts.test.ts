import { expect, test } from 'vitest';
import { paragraph, textOf } from './blocks.ts';
import { takeContacts } from './contacts.ts';

const contactsOf = (lines: string[], country: string | null = null) =>
  takeContacts(lines.map(paragraph), country);

test('one line per office, as headquarters writes it', () => {
  const { contacts, blocks } = contactsOf([
    'Le dernier paragraphe du texte.',
    'Pour plus d’informations, veuillez contacter :',
    'A Genève : Salma Rossi, srossi@iom.int. +41 79 123 45 67',
    'A Vienne : Jan Novak, jnovak@iom.int, +43 660 123 4567',
  ]);
  expect(contacts).toEqual([
    { name: 'Salma Rossi', office: 'Genève', role: null, email: 'srossi@iom.int', phone: '+41791234567' },
    { name: 'Jan Novak', office: 'Vienne', role: null, email: 'jnovak@iom.int', phone: '+436601234567' },
  ]);
  expect(blocks.map(textOf)).toEqual(['Le dernier paragraphe du texte.']);
});

test.each([
  [
    'fr',
    [
      'Pour plus d’informations, veuillez contacter',
      'Amal Idrissi',
      'OIM Maroc',
      'Tel: +212-5-37652881',
      'Email: aidrissi@iom.int',
    ],
    { name: 'Amal Idrissi', office: 'OIM Maroc', email: 'aidrissi@iom.int', phone: '+212537652881' },
  ],
  [
    'en',
    [
      'For more information, please contact:',
      'Grace Otieno',
      'IOM Kenya',
      'Phone: +254 20 422 1000',
      'Email: gotieno@iom.int',
    ],
    { name: 'Grace Otieno', office: 'IOM Kenya', email: 'gotieno@iom.int', phone: '+254204221000' },
  ],
  [
    'es',
    [
      'Para más información, por favor contactar a:',
      'Lucía Paredes',
      'OIM Panamá',
      'Tel: +507 305 3350',
      'Correo electrónico: lparedes@iom.int',
    ],
    { name: 'Lucía Paredes', office: 'OIM Panamá', email: 'lparedes@iom.int', phone: '+5073053350' },
  ],
  [
    'ar',
    [
      'لمزيد من المعلومات، يرجى الاتصال بـ:',
      'سلمى العلوي',
      'المنظمة الدولية للهجرة في المغرب',
      'هاتف: +212 5 37 65 28 81',
      'البريد الإلكتروني: salaoui@iom.int',
    ],
    {
      name: 'سلمى العلوي',
      office: 'المنظمة الدولية للهجرة في المغرب',
      email: 'salaoui@iom.int',
      phone: '+212537652881',
    },
  ],
])('a stacked block in %s', (_language, lines, expected) => {
  const { contacts, blocks, findings } = contactsOf(lines);
  expect(contacts).toMatchObject([expected]);
  expect(blocks).toEqual([]);
  expect(findings).toEqual([]);
});

test('several people, stacked one under the other', () => {
  const { contacts } = contactsOf([
    'Media contacts:',
    'Grace Otieno, Press Officer, IOM Nairobi, gotieno@iom.int, +254 20 422 1000',
    'Jan Novak',
    'Regional Office in Vienna',
    'jnovak@iom.int',
    'Salma Rossi',
    'Geneva',
    'srossi@iom.int',
  ]);
  expect(contacts.map(({ name, office, role }) => [name, office, role])).toEqual([
    ['Grace Otieno', 'IOM Nairobi', 'Press Officer'],
    ['Jan Novak', 'Regional Office in Vienna', null],
    ['Salma Rossi', 'Geneva', null],
  ]);
});

test('heading and person in one sentence', () => {
  const { contacts } = contactsOf([
    'For further information, please contact Grace Otieno at IOM Kenya, Tel: +254 20 422 1000, Email: gotieno@iom.int',
  ]);
  expect(contacts).toMatchObject([
    { name: 'Grace Otieno', office: 'IOM Kenya', email: 'gotieno@iom.int', phone: '+254204221000' },
  ]);
});

test('an office without a name keeps its shared address', () => {
  const { contacts } = contactsOf(['Contact presse :', 'OIM Dakar', 'iomdakarmedia@iom.int']);
  expect(contacts).toMatchObject([
    { name: null, office: 'OIM Dakar', email: 'iomdakarmedia@iom.int', phone: null },
  ]);
});

test('a national number is completed by its office’s country, else by the site’s', () => {
  const lines = ['Contacts :', 'Amal Idrissi', 'OIM Rabat', '0537 65 28 81', 'aidrissi@iom.int'];
  expect(contactsOf(lines).contacts[0]?.phone).toBe('+212537652881');
  const bare = ['Contacts :', 'Amal Idrissi', '0537 65 28 81'];
  expect(contactsOf(bare, 'MA').contacts[0]?.phone).toBe('+212537652881');
  const { contacts, findings } = contactsOf(bare);
  expect(contacts[0]?.phone).toBe('0537 65 28 81');
  expect(findings.map(({ code }) => code)).toEqual(['phone_not_dialable']);
});

test('a second number is not lost without a word', () => {
  const { contacts, findings } = contactsOf([
    'Contacts:',
    'Grace Otieno, IOM Kenya, +254 20 422 1000, gotieno@iom.int',
    'Mobile: +254 711 123 456',
  ]);
  expect(contacts).toHaveLength(1);
  expect(findings).toEqual([
    { code: 'contact_more_phones', params: { name: 'Grace Otieno', phones: '+254 711 123 456' } },
  ]);
});

test('a sentence that only begins like a heading stays in the text', () => {
  const { blocks, contacts } = contactsOf([
    'Pour plus d’informations, lisez le rapport publié en mai.',
    'Fin du texte.',
  ]);
  expect(blocks).toHaveLength(2);
  expect(contacts).toEqual([]);
});
