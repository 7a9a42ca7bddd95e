import type { Language } from '#lib/languages.ts';

type Contact = { office: string; name: string; role: string; email: string; phone: string };
type Spoken = Record<Language, string>;

const person = (name: string, arabic: string, office: Spoken, role: Spoken, email: string, phone: string) => {
  return (language: Language): Contact => ({
    office: office[language],
    name: language === 'ar' ? arabic : name,
    role: role[language],
    email: `${email}@example.org`,
    phone,
  });
};

const GENEVA: Spoken = { en: 'Geneva', fr: 'Genève', es: 'Ginebra', ar: 'جنيف' };
const RABAT: Spoken = { en: 'Rabat', fr: 'Rabat', es: 'Rabat', ar: 'الرباط' };
const NAIROBI: Spoken = { en: 'Nairobi', fr: 'Nairobi', es: 'Nairobi', ar: 'نيروبي' };

const spokesperson = person(
  'Solenne Kerbrat-Lund',
  'سولين كيربرا لوند',
  GENEVA,
  { en: 'Spokesperson', fr: 'Porte-parole', es: 'Portavoz', ar: 'المتحدثة الرسمية' },
  'skerbratlund',
  '+41 22 000 01 40',
);

const regional = person(
  'Patience Amondi-Reyes',
  'بيشنس أموندي رييس',
  NAIROBI,
  {
    en: 'Regional Communications Officer',
    fr: 'Chargée de communication régionale',
    es: 'Oficial regional de comunicación',
    ar: 'مسؤولة التواصل الإقليمي',
  },
  'pamondireyes',
  '+254 20 000 0140',
);

const officer = person(
  'Driss Benkhayat',
  'إدريس بنخياط',
  RABAT,
  {
    en: 'Communications Officer',
    fr: 'Chargé de communication',
    es: 'Oficial de comunicación',
    ar: 'مسؤول التواصل',
  },
  'dbenkhayat',
  '+212 537 000 140',
);

const assistant = person(
  'Chama Idrissi-Nouri',
  'شامة الإدريسي النوري',
  RABAT,
  { en: 'Media Assistant', fr: 'Assistante presse', es: 'Asistente de prensa', ar: 'مساعدة الاتصال الصحفي' },
  'cidrissinouri',
  '+212 537 000 141',
);

/** Whom journalists call at headquarters. Invented people; the numbers belong to nobody. */
export const geneva = (language: Language): Contact[] => [spokesperson(language)];

/** Headquarters and the region, for emergencies. */
export const emergencyDesk = (language: Language): Contact[] => [spokesperson(language), regional(language)];

/** The press office in Morocco. */
export const rabat = (language: Language): Contact[] => [officer(language)];

/** The press office in Morocco and headquarters, for news that goes further. */
export const rabatAndGeneva = (language: Language): Contact[] => [
  officer(language),
  assistant(language),
  spokesperson(language),
];
