import { isLanguage, type Language } from '../languages.ts';
import type { NodeJson } from './parse.ts';

const NARROW = '\u202f';
const FIXED = '\u00a0';

/**
 * Words as a page sets them: the no-break spaces of the language, whatever was typed (domain.md §2.3, profile ONU-FR).
 * French: U+202F before ; ! ? and between thousands, U+00A0 before a colon, inside « », before % and between a number
 * and its noun. Spanish binds thousands and nouns. Addresses, hours (10:30) and numbers to dial stay as they are.
 */
export function setSpaces(text: string, language: Language): string {
  if (language !== 'fr' && language !== 'es') return text;
  const set = language === 'fr' ? french : spanish;
  return /@|\/\/|www\./.test(text)
    ? text
        .split(/(\S*(?:@|\/\/|www\.)\S*)/)
        .map((part, at) => (at % 2 ? part : set(part)))
        .join('')
    : set(text);
}

function french(text: string): string {
  return numbers(text)
    .replace(/[ \u00a0\u202f]+(?=[;!?])|(?<=[\p{L}\p{N})»%])(?=[;!?]+(?:\s|$))/gu, NARROW)
    .replace(/[ \u00a0\u202f]+(?=:(?:\s|$))|(?<=[\p{L}\p{N})»%])(?=:(?:\s|$))/gu, FIXED)
    .replace(/«[ \u00a0\u202f]*/g, `«${FIXED}`)
    .replace(/[ \u00a0\u202f]*»/g, `${FIXED}»`)
    .replace(/(?<=[nN]°) /g, FIXED)
    .replace(/(?<=\d[ \u00a0](?:h|heures)) (?=\d)/g, FIXED);
}

function spanish(text: string): string {
  return numbers(text);
}

// A group of three that follows a sign, a nought or a longer row of digits is a number to dial; a year has no noun.
function numbers(text: string): string {
  return text
    .replace(/(?<![\d+] ?\(?)[1-9]\d{0,2}(?: \d{3}){1,2}(?! ?\d)/g, (number) =>
      number.replaceAll(' ', NARROW),
    )
    .replace(/(?<=(?<!\d{3})\d(?:er)?) (?=[\p{L}%])/gu, FIXED);
}

// Attributes of nodes that hold words. Places, mail addresses, numbers and codes are not among them.
const WORDS: ReadonlySet<string> = new Set([
  ...['speaker', 'title', 'organisation', 'label', 'value', 'unit', 'source', 'caption', 'credit', 'alt'],
  ...['description', 'fallback', 'service', 'note', 'role', 'office'],
]);

/** A document whose every word is set for its language, a phrase in another language for its own. For drawing only. */
export function spaced(node: NodeJson, language: Language): NodeJson {
  const own = languageWithin(node, language);
  return {
    ...node,
    ...(node.text !== undefined && own && { text: setSpaces(node.text, own) }),
    ...(node.attrs && { attrs: spacedAttributes(node.attrs, language) }),
    ...(node.content && {
      content: node.content.map((child, at, all) => bound(spaced(child, language), all[at - 1], language)),
    }),
  };
}

// A number with a mark of its own keeps its noun, too: they are two nodes.
function bound(node: NodeJson, before: NodeJson | undefined, language: Language): NodeJson {
  const follows = (language === 'fr' || language === 'es') && /(?<!\d{3})\d$/.test(before?.text ?? '');
  return follows && node.text ? { ...node, text: node.text.replace(/^ (?=[\p{L}%])/u, FIXED) } : node;
}

// Null for words that are not to be set: a number to dial, a mail address, a language the pages do not speak.
function languageWithin({ marks = [] }: NodeJson, around: Language): Language | null {
  const link = marks.find(({ type }) => type === 'link');
  if (/^(?:tel|mailto):/.test(String(link?.attrs?.href ?? ''))) return null;
  const lang = marks.find(({ type }) => type === 'lang');
  if (!lang) return around;
  const own = String(lang.attrs?.lang);
  return isLanguage(own) ? own : null;
}

function spacedAttributes(attrs: Record<string, unknown>, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [
      name,
      WORDS.has(name) && typeof value === 'string' ? setSpaces(value, language) : value,
    ]),
  );
}
