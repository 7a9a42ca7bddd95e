import type { RecordData } from './kinds.ts';

const since = (value: string, from: string | null = null) => [{ value, from, until: null }];

/** The facts the newsroom comes with; from then on they are kept in the directory. Source: iom.int, “Who we are”. */
export const STANDING_FACTS: readonly RecordData['fact'][] = [
  {
    key: 'members',
    name: {
      en: 'Number of Member States',
      fr: 'Nombre d’États membres',
      es: 'Número de Estados miembros',
      ar: 'عدد الدول الأعضاء',
    },
    counted: { en: 'Member States', fr: 'États membres', es: 'Estados miembros', ar: 'دولة عضوًا' },
    forms: {},
    values: since('175'),
  },
  {
    key: 'countries',
    name: {
      en: 'Number of countries the Organization works in',
      fr: 'Nombre de pays où l’Organisation travaille',
      es: 'Número de países en los que trabaja la Organización',
      ar: 'عدد البلدان التي تعمل فيها المنظمة',
    },
    counted: { en: 'countries', fr: 'pays', es: 'países', ar: 'بلدًا' },
    forms: {},
    values: since('171'),
  },
  {
    key: 'founded',
    name: { en: 'Year of foundation', fr: 'Année de création', es: 'Año de fundación', ar: 'سنة التأسيس' },
    counted: {},
    forms: {},
    values: since('1951'),
  },
  {
    key: 'un_since',
    name: {
      en: 'Year of joining the United Nations system',
      fr: 'Année d’entrée dans le système des Nations Unies',
      es: 'Año de incorporación al sistema de las Naciones Unidas',
      ar: 'سنة الانضمام إلى منظومة الأمم المتحدة',
    },
    counted: {},
    forms: {},
    values: since('2016'),
  },
];
