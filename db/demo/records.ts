import { eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { FIELDS } from '#lib/directory/fields/fields-of.ts';
import { flatten } from '#lib/directory/fields/flatten.ts';
import type { ContactPhone, HelplineChannel, RecordData, RecordKind } from '#lib/directory/kinds.ts';
import { makeRecord } from '#lib/directory/make-record.ts';
import type { Actor } from '#lib/members/roles.ts';
import type { Calendar } from './calendar.ts';
import type { CastKey } from './cast.ts';
import type { SiteKey } from './sites.ts';

type Cast = Record<CastKey, Actor>;

/** Fills the directory of the demo, and shows journalists the contacts of each site. People, funds and associations are invented; the numbers belong to nobody. */
export async function keepDemoRecords(cast: Cast, when: Calendar): Promise<void> {
  const keep = async <K extends RecordKind>(
    by: Actor,
    kind: K,
    siteKey: SiteKey | '',
    data: RecordData[K],
  ): Promise<string> =>
    (await makeRecord(by, { kind, siteKey, fields: { ...flatten(FIELDS[kind], data) } })).id;
  const { admin, editor, 'hq.editor': hq } = cast;

  const atlas = await keep(admin, 'donor', '', {
    name: {
      en: 'Atlas Mobility Fund',
      fr: 'Fonds Atlas pour la mobilité',
      es: 'Fondo Atlas para la Movilidad',
      ar: 'صندوق أطلس للتنقل',
    },
    aliases: { en: ['Atlas Fund for Mobility', 'AMF'], fr: ['Fonds Atlas de mobilité'] },
    credit: {
      en: 'This project is funded by the Atlas Mobility Fund.',
      fr: 'Ce projet est financé par le Fonds Atlas pour la mobilité.',
      es: 'Este proyecto está financiado por el Fondo Atlas para la Movilidad.',
      ar: 'يموّل صندوق أطلس للتنقل هذا المشروع.',
    },
  });
  const lights = await keep(admin, 'donor', '', {
    name: { en: 'Northern Lights Facility', fr: 'Facilité Aurores boréales', es: 'Fondo Auroras Boreales' },
    aliases: {},
    credit: { en: 'Paid for by the Northern Lights Facility, a fund of several donors managed by IOM.' },
  });

  for (const [code, name, donor, until] of [
    ['MA.0412', { en: 'Solar Horizons', fr: 'Horizons solaires', ar: 'آفاق شمسية' }, atlas, when.iso(400)],
    ['MA.0427', { en: 'Bridges to Care', fr: 'Passerelles vers les soins' }, atlas, when.iso(210)],
  ] as const)
    await keep(editor, 'project', 'morocco', { code, name, donors: [donor], from: when.iso(-330), until });
  for (const [code, name, donor] of [
    ['GL.1180', { en: 'Fair Seasons', fr: 'Saisons équitables', es: 'Temporadas justas' }, atlas],
    ['GL.1204', { en: 'Rivers of Care', fr: 'Fleuves de soins', es: 'Ríos de cuidado' }, lights],
  ] as const)
    await keep(hq, 'project', 'global', { code, name, donors: [donor], from: when.iso(-500), until: null });

  await keep(editor, 'partner', 'morocco', {
    name: {
      fr: 'association Passerelles de l’Oriental',
      en: 'Passerelles de l’Oriental',
      ar: 'جمعية معابر الشرق',
    },
    aliases: { fr: ['Passerelles Oriental', 'asso Passerelles'] },
    agreed: true,
    agreedOn: when.iso(-120),
  });
  await keep(editor, 'partner', 'morocco', {
    name: { fr: 'Coopérative des Vergers de Sefrou', ar: 'تعاونية بساتين صفرو' },
    aliases: {},
    agreed: false,
    agreedOn: null,
  });

  for (const [by, site, contact] of contacts(when)) {
    const id = await keep(by === 'hq' ? hq : editor, 'contact', site, contact);
    await db()
      .update(sites)
      .set({ contacts: sql`contacts || ${id}::uuid` })
      .where(eq(sites.key, site));
  }
  for (const line of helplines(when, cast.protection.id)) await keep(editor, 'helpline', 'morocco', line);
}

const open = (number: string): ContactPhone => ({ number, public: true, note: {} });

const contacts = (when: Calendar): ['hq' | 'mission', SiteKey, RecordData['contact']][] => [
  [
    'hq',
    'global',
    {
      name: { en: 'Solenne Kerbrat-Lund', ar: 'سولين كيربرا لوند' },
      role: { en: 'Spokesperson', fr: 'Porte-parole', es: 'Portavoz', ar: 'المتحدثة الرسمية' },
      office: { en: 'Geneva', fr: 'Genève', es: 'Ginebra', ar: 'جنيف' },
      email: 'skerbratlund@example.org',
      spoken: ['en', 'fr', 'es'],
      phones: [open('+41 22 000 01 40')],
      from: when.iso(-700),
      until: null,
    },
  ],
  [
    'mission',
    'morocco',
    {
      name: { fr: 'Driss Benkhayat', ar: 'إدريس بنخياط' },
      role: { fr: 'Chargé de communication', en: 'Communications Officer', ar: 'مسؤول التواصل' },
      office: { fr: 'Rabat', ar: 'الرباط' },
      email: 'dbenkhayat@example.org',
      spoken: ['fr', 'ar', 'en'],
      phones: [
        open('+212 537 000 140'),
        { number: '+212 600 000 140', public: false, note: { fr: 'Le soir', en: 'In the evening' } },
      ],
      from: when.iso(-400),
      until: null,
    },
  ],
  [
    'mission',
    'morocco',
    {
      name: { fr: 'Chama Idrissi-Nouri', ar: 'شامة الإدريسي النوري' },
      role: { fr: 'Assistante presse', en: 'Media Assistant', ar: 'مساعدة الاتصال الصحفي' },
      office: { fr: 'Rabat', ar: 'الرباط' },
      email: 'cidrissinouri@example.org',
      spoken: ['fr', 'ar', 'zgh'],
      phones: [open('+212 537 000 141')],
      from: when.iso(-200),
      until: null,
    },
  ],
  [
    'mission',
    'morocco',
    {
      name: { fr: 'Othmane Lazaar-Vidal' },
      role: { fr: 'Chargé de communication', en: 'Communications Officer' },
      office: { fr: 'Tanger', en: 'Tangier', ar: 'طنجة' },
      email: 'olazaarvidal@example.org',
      phones: [],
      from: when.iso(-900),
      until: when.iso(-35),
    },
  ],
];

const free = (value: string): HelplineChannel => ({ type: 'phone', value, note: {}, cost: 'free' });

const helplines = (when: Calendar, owner: string): RecordData['helpline'][] => [
  {
    country: 'MA',
    service: {
      fr: 'Inscription et orientation des jeunes',
      en: 'Registration and advice for young people',
      ar: 'تسجيل الشباب وتوجيههم',
    },
    note: {
      fr: 'Français, arabe, anglais.',
      en: 'French, Arabic, English.',
      ar: 'العربية والفرنسية والإنجليزية.',
    },
    hours: {
      fr: 'Du lundi au vendredi, de 9 heures à 17 heures',
      en: 'Monday to Friday, 9 a.m. to 5 p.m.',
      ar: 'من الاثنين إلى الجمعة، 9:00–17:00',
    },
    channels: [free('0800 000 141'), { type: 'chat', value: '0600 000 142', note: {}, cost: null }],
    links: ['https://formation.example.org/solaire'],
    owner,
    verifiedOn: when.iso(-4),
    validUntil: when.iso(180),
  },
  {
    country: 'MA',
    service: {
      fr: 'Demander une médiation culturelle',
      en: 'Ask for a cultural mediator',
      ar: 'طلب وسيطة أو وسيط ثقافي',
    },
    note: { fr: 'Gratuit depuis un fixe ou un mobile.', ar: 'مجاني من الهاتف الثابت والمحمول.' },
    hours: { fr: 'Du lundi au vendredi, 8 h 30–16 h 30', ar: 'من الاثنين إلى الجمعة، 8:30–16:30' },
    channels: [
      free('0800 000 143'),
      {
        type: 'phone',
        value: '+212 535 000 143',
        note: { fr: 'Depuis l’étranger', ar: 'من خارج المغرب' },
        cost: 'paid',
      },
    ],
    links: ['https://mediation.example.org/fes'],
    owner,
    verifiedOn: when.iso(-80),
    validUntil: when.iso(10),
  },
];
