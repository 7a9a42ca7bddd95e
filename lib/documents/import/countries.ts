import countryList from '#lib/directory/data/countries.json' with { type: 'json' };
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { alsoCalled, notInRunningText, peoples } from './data/country-words.ts';
import { places } from './data/places.ts';
import { escapeForRegExp, fold, foldCase } from './fold.ts';

type Finder = { pattern: RegExp; countryOf: Map<string, string> };

const finders = new Map<string, Finder>();
const tables = new Map<string, Map<string, string>>();

/**
 * Countries a text names, by name or by the word for their people, as ISO 3166-1 alpha-2 codes in the order
 * of first mention. `without` are passages whose adjectives do not count, such as names of organisations.
 */
export function findCountries(text: string, language: Language | null, without: string[] = []): string[] {
  const codes: string[] = [];
  for (const one of language ? [language] : LANGUAGES) {
    for (const { code, adjective, start, end } of mentions(text, one)) {
      if (adjective && without.some((passage) => stands(text, passage, start, end))) continue;
      if (!codes.includes(code)) codes.push(code);
    }
  }
  return codes;
}

/** The country a short label names ("Ukraine", "South Sudan", "au Maroc"), in any language, else null. */
export function countryOfName(label: string): string | null {
  const name = foldCase(label)
    .replace(/^(?:au|aux|en|in|the|la|le|les|l'|el|los|las|في|بـ?)\s*/u, '')
    .trim();
  const labels = LANGUAGES.map((language) =>
    table(`labels ${language}`, () => namesIn(language, ({ whole }) => foldCase(whole))),
  );
  for (const names of labels) {
    const code = names.get(name) ?? names.get(foldCase(label).trim());
    if (code) return code;
  }
  return null;
}

/** The country a town or country name lies in, in any language, else null. */
export function countryOfPlace(place: string): string | null {
  const key = foldCase(place).replace(/\s+/g, ' ').trim();
  const towns = table(
    'places',
    () =>
      new Map(
        Object.entries(places).flatMap(([code, names]) =>
          names.split('|').map((name) => [foldCase(name), code] as const),
        ),
      ),
  );
  return towns.get(key) ?? countryOfName(key);
}

/** Where a text names a country, or its people by an adjective. UTF-16 units. */
export type Mention = { code: string; start: number; end: number; adjective: boolean };

/** Every mention of a country in a text of a language, in order. */
export function mentions(text: string, language: Language): Mention[] {
  const folded = fold(text);
  const names = matches(folded, finder(language, 'name'), false);
  const adjectives = matches(folded, finder(language, 'people'), true).filter(
    (it) => !names.some((name) => it.start < name.end && name.start < it.end) && !isLanguageName(folded, it),
  );
  return [...names, ...adjectives].sort((a, b) => a.start - b.start);
}

function matches(folded: string, { pattern, countryOf }: Finder, adjective: boolean): Mention[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const word = match[1] ?? '';
    const code = countryOf.get(word) ?? (adjective ? countryOf.get(word.toLowerCase()) : undefined);
    const start = match.index + match[0].length - word.length;
    return code ? [{ code, start, end: start + word.length, adjective }] : [];
  });
}

// "en anglais", "in French", "en español": the language, not the people.
function isLanguageName(folded: string, { code, start }: Mention): boolean {
  if (!['FR', 'GB', 'ES', 'DE', 'IT', 'PT', 'RU', 'PL', 'RO', 'UA'].includes(code)) return false;
  return /(?:^|\s)(?:en|in|into|vers le|al|بال)\s?$/i.test(folded.slice(Math.max(0, start - 9), start));
}

function stands(text: string, passage: string, start: number, end: number): boolean {
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
    if (at <= start && end <= at + passage.length) return true;
  }
  return false;
}

// Arabic joins "and", "in", "for" to the word that follows; other scripts set words apart.
const before = String.raw`(?<![\p{L}\p{N}])`;
const arabicBefore = String.raw`(?<![\p{L}\p{N}])(?:[وف]?[بلك]?)`;
const after = String.raw`(?![\p{L}\p{N}])`;

function finder(language: Language, what: 'name' | 'people'): Finder {
  const key = `${language} ${what}`;
  const known = finders.get(key);
  if (known) return known;
  const countryOf =
    what === 'name'
      ? namesIn(language, ({ whole, usable }) => (usable ? fold(whole) : null))
      : peopleIn(language);
  const words = [...countryOf.keys()].sort((a, b) => b.length - a.length).map(escapeForRegExp);
  const start = language === 'ar' ? arabicBefore : before;
  const flags = what === 'people' && language !== 'en' ? 'giu' : 'gu';
  const made = { pattern: new RegExp(`${start}(${words.join('|')})${after}`, flags), countryOf };
  finders.set(key, made);
  return made;
}

// Running text keeps case, so that "turkey" or "chad" are not countries; labels do not.
function namesIn(
  language: Language,
  keyOf: (form: { whole: string; usable: boolean }) => string | null,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { iso2, name } of countryList) {
    const usable = !notInRunningText[language].includes(iso2);
    const plain = name[language].replace(/\s*\(.*\)$/, '');
    for (const form of [name[language], plain, ...(alsoCalled[language][iso2]?.split('|') ?? [])]) {
      for (const whole of spellings(form, language)) {
        const key = keyOf({ whole, usable });
        if (key) names.set(key, iso2);
      }
    }
  }
  return names;
}

function table(key: string, make: () => Map<string, string>): Map<string, string> {
  const known = tables.get(key) ?? make();
  tables.set(key, known);
  return known;
}

function spellings(form: string, language: Language): string[] {
  const forms = [form, form.replaceAll('-', ' '), form.replace(/ d[’']/g, '-d’')];
  if (language === 'ar' && form.startsWith('ال')) forms.push(`ل${form.slice(1)}`, `لل${form.slice(2)}`);
  return forms;
}

function peopleIn(language: Language): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [code, words] of Object.entries(peoples[language])) {
    for (const word of words.split('|')) {
      for (const form of inflect(word, language)) forms.set(fold(form).toLowerCase(), code);
    }
  }
  if (language === 'en') return new Map([...forms].map(([form, code]) => [capitalised(form), code]));
  return forms;
}

const capitalised = (words: string) => words.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

function inflect(word: string, language: Language): string[] {
  switch (language) {
    case 'en':
      return /(?:ese|ish|ch|ss)$/.test(word) ? [word] : [word, `${word}s`];
    case 'fr':
      return inflectFrench(word);
    case 'es':
      return inflectSpanish(word);
    case 'ar':
      return ['', 'ال', 'لل'].flatMap((article) =>
        ['ي', 'ية', 'يين', 'يون', 'يات', 'يا', 'يان'].map((ending) => article + word + ending),
      );
  }
}

function inflectFrench(word: string): string[] {
  const feminine = /(?:i|é|y)en$/.test(word)
    ? `${word}ne`
    : /[ot]on$/.test(word)
      ? `${word}ne`
      : /c$/.test(word)
        ? `${word.replace(/c$/, word === 'grec' ? 'cque' : 'que')}`
        : word.endsWith('e')
          ? word
          : `${word}e`;
  return [word, feminine, /[sx]$/.test(word) ? word : `${word}s`, `${feminine}s`];
}

function inflectSpanish(word: string): string[] {
  if (word.endsWith('o')) {
    const stem = word.slice(0, -1);
    return [word, `${stem}a`, `${stem}os`, `${stem}as`];
  }
  if (word.endsWith('í')) return [word, `${word}es`, `${word}s`];
  if (/[éáó][sn]$|[ln]$/.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  return [word, `${word}s`];
}
