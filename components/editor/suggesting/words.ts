import { QUOTATION } from '#lib/documents/quotation.ts';
import type { Suggested, SuggestedChange } from '#lib/documents/suggestions/list.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { EditorWords } from '../words.ts';

/** What a suggestion does, line by line: a verb with the words it strikes and those it adds. */
export type Line = { verb: string; struck?: string; added?: string };

const MOST_SAID = 120;

/** What a suggestion says on its card. */
export function linesOf(it: Suggested, t: EditorWords): Line[] {
  const lines: Line[] = [];
  const names = (types: string[]) => [...new Set(types)].map((type) => partName(t, type)).join(', ');
  const struck = it.struck || names(it.struckBlocks);
  const added = it.added || names(it.addedBlocks);
  if (struck && added) lines.push({ verb: t('suggesting.verbs.replace'), struck, added });
  else if (struck) lines.push({ verb: t('suggesting.verbs.strike'), struck });
  else if (added) lines.push({ verb: t('suggesting.verbs.add'), added });
  const isBroken = it.changes.some(({ type }) => type === 'split');
  if (isBroken) lines.push({ verb: t('suggesting.verbs.split') });
  if (it.changes.some(({ type }) => type === 'join')) lines.push({ verb: t('suggesting.verbs.join') });
  for (const change of it.changes) lines.push(...changeLine(change, t));
  return lines.length > 0 ? lines : [{ verb: t('suggesting.verbs.add'), added: partName(t, 'other') }];
}

/** The same as one sentence, for labels and whoever listens, set as the language of the interface sets it. */
export function sentenceOf(it: Suggested, t: EditorWords, language: Language): string {
  const [open, close] = QUOTATION[language];
  const quoted = (words: string) => `${open}${cut(words)}${close}`;
  const isRtl = directionOf(language) === 'rtl';
  return linesOf(it, t)
    .map(({ verb, struck, added }) =>
      [verb, struck && quoted(struck), struck && added && (isRtl ? '←' : '→'), added && quoted(added)]
        .filter(Boolean)
        .join(' '),
    )
    .join(PAUSES[language]);
}

const PAUSES: Record<Language, string> = { en: '; ', fr: '\u202f; ', es: '; ', ar: '؛ ' };

const cut = (words: string) =>
  words.length > MOST_SAID ? `${words.slice(0, MOST_SAID).toWellFormed()}…` : words;

function changeLine({ type, name, from, to }: SuggestedChange, t: EditorWords): Line[] {
  switch (type) {
    case 'mark':
      return [
        { verb: t(to ? 'suggesting.verbs.set' : 'suggesting.verbs.unset', { what: markName(t, name) }) },
      ];
    case 'attr':
      return [
        {
          verb: t('suggesting.verbs.change', { what: fieldName(t, name) }),
          struck: valueWords(from),
          added: valueWords(to),
        },
      ];
    case 'nodeType':
      return [{ verb: t('suggesting.verbs.make', { what: typeName(t, to) }) }];
    case 'split':
    case 'join':
      return [];
  }
}

function typeName(t: EditorWords, value: unknown): string {
  const { type = '', attrs } = (value ?? {}) as { type?: string; attrs?: { level?: number } };
  return type === 'heading' && attrs?.level
    ? t('toolbar.heading', { level: attrs.level })
    : partName(t, type);
}

type Catalogue = 'parts' | 'marks' | 'fields';

const partName = (t: EditorWords, name: string) => named(t, 'parts', name);
const markName = (t: EditorWords, name: string | null) => named(t, 'marks', name ?? '');
const fieldName = (t: EditorWords, name: string | null) => named(t, 'fields', name ?? '');

function named(t: EditorWords, catalogue: Catalogue, name: string): string {
  const known = `suggesting.${catalogue}.${name}` as 'suggesting.parts.paragraph';
  const other = catalogue === 'fields' ? 'suggesting.fields.other' : 'suggesting.parts.other';
  return t.has(known) ? t(known) : t(other);
}

// Data as words: a date, a name; of several things, how they are written in a row.
function valueWords(value: unknown): string | undefined {
  if (value === null || value === '' || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object')
    return Object.values(value).map(valueWords).filter(Boolean).join(' ') || undefined;
  return String(value);
}
