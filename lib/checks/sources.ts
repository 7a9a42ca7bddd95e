/** Who a rule goes back to. Titles are names and stand in the language they were published in. */
export const SOURCES = {
  'iom-style': { title: 'IOM House Style Manual', url: null },
  'un-editorial': {
    title: 'United Nations Editorial Manual Online',
    url: 'https://www.un.org/dgacm/en/content/editorial-manual',
  },
  'onu-fr': { title: 'Traitement des textes français à l’ONU (ST/DCS/5)', url: null },
  'onu-es': { title: 'Naciones Unidas: normas editoriales en español', url: null },
  rae: { title: 'Real Academia Española: Ortografía de la lengua española', url: 'https://www.rae.es' },
  'un-ar': { title: 'W3C: Arabic & Persian Layout Requirements', url: 'https://www.w3.org/TR/alreq/' },
  unterm: { title: 'UNTERM', url: 'https://unterm.un.org' },
  m49: { title: 'UN M49', url: 'https://unstats.un.org/unsd/methodology/m49/' },
  'iom-glossary': {
    title: 'IOM Glossary on Migration',
    url: 'https://publications.iom.int/books/international-migration-law-ndeg34-glossary-migration',
  },
  'ga-3449': { title: 'A/RES/3449 (XXX), 1975', url: null },
  palermo: { title: 'Palermo Protocols, 2000', url: null },
  'who-sti': { title: 'WHO: sexually transmitted infections', url: null },
  'un-inclusive': {
    title: 'ONU : lignes directrices pour un langage inclusif en français',
    url: 'https://www.un.org/fr/gender-inclusive-language/guidelines.shtml',
  },
  'un-inclusive-ar': {
    title: 'الأمم المتحدة: مبادئ توجيهية للغة شاملة للجنسين بالعربية',
    url: 'https://www.un.org/ar/gender-inclusive-language/guidelines.shtml',
  },
  'un-inclusive-en': {
    title: 'United Nations: Guidelines for gender-inclusive language in English',
    url: 'https://www.un.org/en/gender-inclusive-language/guidelines.shtml',
  },
  'iom-protection': {
    title: 'IOM Data Protection Manual',
    url: 'https://publications.iom.int/books/iom-data-protection-manual',
  },
  e123: { title: 'ITU-T E.123', url: null },
  wcag: { title: 'WCAG 2.2', url: 'https://www.w3.org/TR/WCAG22/' },
  arithmetic: { title: 'Arithmetic and the calendar', url: null },
  house: { title: 'House style', url: null },
  directory: { title: 'IOM Newsroom: Directory', url: null },
  newsroom: { title: 'IOM Newsroom', url: null },
} as const satisfies Record<string, { title: string; url: string | null }>;

export type SourceKey = keyof typeof SOURCES;
