import { phrase } from '../i18n/translate.ts';
import { isLanguage, type Language, nameLanguage } from '../languages.ts';

/** What a field is called by its path: `phones.2.note.fr` is "Phones 2, note (French)". */
export function sayPath(language: Language, path: string): string {
  const parts = path.split('.');
  const own = parts.filter((part) => !/^\d+$/.test(part) && !isLanguage(part));
  const at = parts.find((part) => /^\d+$/.test(part));
  const spoken = parts.find((part, index) => index > 0 && isLanguage(part));
  const labelOf = (key: string) => phrase(language, `directory.fields.${key}`) ?? key;
  const first = own[0] ?? path;
  const named = at ? `${labelOf(first)} ${at}` : labelOf(first);
  const inner = own[1]
    ? `${comma(language)}${labelOf(`${first}_${own[1]}`).toLocaleLowerCase(language)}`
    : '';
  return `${named}${inner}${isLanguage(spoken) ? ` (${nameLanguage(spoken, language)})` : ''}`;
}

const comma = (language: Language) => (language === 'ar' ? '، ' : ', ');
