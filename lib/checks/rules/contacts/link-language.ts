import type { Language } from '../../../languages.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const NAMES: Record<Language, Record<string, string>> = {
  fr: {
    en: 'en anglais',
    fr: 'en français',
    es: 'en espagnol',
    ar: 'en arabe',
    ru: 'en russe',
    de: 'en allemand',
    uk: 'en ukrainien',
  },
  en: {
    en: 'in English',
    fr: 'in French',
    es: 'in Spanish',
    ar: 'in Arabic',
    ru: 'in Russian',
    de: 'in German',
    uk: 'in Ukrainian',
  },
  es: {
    en: 'en inglés',
    fr: 'en francés',
    es: 'en español',
    ar: 'en árabe',
    ru: 'en ruso',
    de: 'en alemán',
    uk: 'en ucraniano',
  },
  ar: {
    en: 'بالإنجليزية',
    fr: 'بالفرنسية',
    es: 'بالإسبانية',
    ar: 'بالعربية',
    ru: 'بالروسية',
    de: 'بالألمانية',
    uk: 'بالأوكرانية',
  },
};
const said =
  /anglais|fran[cç]ais|espagnol|arabe|russe|allemand|ukrainien|english|french|spanish|arabic|russian|german|ukrainian|ingl[eé]s|franc[eé]s|[aá]rabe|ruso|alem[aá]n|ucraniano|بال(?:لغة ال)?(?:إنجليزية|فرنسية|إسبانية|عربية|روسية)/iu;

/** A link that leads to a page in another language says so. */
export const linkLanguage: Rule = {
  id: 'link-language',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'contacts',
  say: 'link-language',
  source: 'wcag',
  find: ({ text, language, spans }: Reading): Hit[] =>
    spans.flatMap(({ kind, start, end }) => {
      if (kind !== 'link') return [];
      const code = /^https?:\/\/[^/\s]{3,80}\/(en|fr|es|ar|ru|de|uk)(?:\/|$)/iu.exec(
        text.slice(start, end),
      )?.[1];
      const tells = code ? NAMES[language][code.toLowerCase()] : undefined;
      if (!code || code.toLowerCase() === language || !tells) return [];
      if (said.test(text.slice(Math.max(0, start - 60), start)) || said.test(text.slice(end, end + 40)))
        return [];
      return [{ start, end, params: { right: tells } }];
    }),
  examples: {
    hits: ['fr| voir https://www.example.org/en/', 'en| see https://example.org/fr/news/page'],
    misses: ['fr| voir https://www.example.org/fr/', 'fr| voir https://www.example.org/en/ (en anglais)'],
  },
};
