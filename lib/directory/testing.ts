import type { RecordData } from './kinds.ts';

/** A full record of each kind, of invented people and places. */
export const SAMPLES: RecordData = {
  contact: {
    name: { fr: 'Driss Benkhayat', ar: 'إدريس بنخياط' },
    role: { fr: 'Chargé de communication' },
    office: { fr: 'Rabat', ar: 'الرباط' },
    email: 'dbenkhayat@example.org',
    spoken: ['fr', 'ar', 'zgh'],
    phones: [
      { number: '+212 5 37 65 28 81', public: true, note: {} },
      { number: '+212 6 61 23 45 67', public: false, note: { fr: 'le soir' } },
    ],
    from: '2026-01-01',
    until: null,
  },
  helpline: {
    country: 'MA',
    service: { fr: 'Écoute Tanger', en: 'Tangier listening line' },
    channels: [
      { value: '0537652881', type: 'phone', cost: 'free', note: { fr: 'depuis un mobile' } },
      { value: '8120', type: 'phone', cost: null, note: {} },
      { value: 'https://ecoute.example/', type: 'web', cost: null, note: {} },
    ],
    hours: { fr: '9 h–18 h' },
    note: { fr: 'En arabe et en français' },
    links: ['https://ecoute.example/tanger'],
    owner: '11111111-1111-4111-8111-111111111111',
    verifiedOn: '2026-10-01',
    validUntil: '2026-12-31',
  },
  fact: {
    key: 'offices',
    name: { en: 'Number of offices' },
    values: [
      { value: '560', from: null, until: '2026-12-31' },
      { value: '561', from: '2027-01-01', until: null },
    ],
    counted: { en: 'offices', fr: 'bureaux' },
    forms: { fr: '{value} bureaux' },
  },
  project: {
    code: 'MA.0417',
    name: { fr: 'Chemins d’avenir' },
    donors: ['22222222-2222-4222-8222-222222222222'],
    from: '2026-01-01',
    until: '2028-12-31',
  },
  donor: {
    name: { en: 'Fund of the Northern Lights' },
    credit: { en: 'Paid for by the Fund of the Northern Lights.' },
    aliases: { en: ['Northern Lights Fund', 'NLF'] },
  },
  partner: {
    name: { fr: 'Association Le Seuil' },
    aliases: { fr: ['Le Seuil', 'Assoc. le Seuil'] },
    agreed: true,
    agreedOn: '2026-03-04',
  },
  about: { language: 'fr', text: 'Créée en {founded}, l’OIM compte {members} États membres.' },
};
