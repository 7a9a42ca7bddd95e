import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { catalogueOf } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, LANGUAGES, type Language } from '#lib/languages.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** What a page of readers' leads to, and everything that is wrong with it. */
export type ReadPage = { links: string[]; faults: string[] };

const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder'];
const LOADED: Record<string, string> = {
  img: 'src',
  source: 'src',
  iframe: 'src',
  embed: 'src',
  object: 'data',
};

/** Reads a page as a browser's parser does: valid, one language, nothing from elsewhere, no script. */
export function readPage(html: string, language: Language): ReadPage {
  const faults: string[] = [];
  const links: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startOffset }) => fault(`${code} at ${startOffset}`),
  });
  const foreign = wordsOfOthers(language);
  const ids = new Set<string>();
  walk(document, null);
  return { links, faults };

  function fault(what: string): void {
    faults.push(what);
  }

  function walk(node: Node, lang: string | null): void {
    if (node.nodeName === '#text' && 'value' in node) hear(node.value, lang);
    const spoken = 'tagName' in node ? look(node, lang) : lang;
    if ('childNodes' in node && !['script', 'style', 'noscript'].includes(node.nodeName))
      for (const child of node.childNodes) walk(child, spoken);
  }

  function look(element: Element, lang: string | null): string {
    const is = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    const { tagName: tag } = element;
    const spoken = is.lang ?? lang ?? '';
    if (tag === 'html' && (is.lang !== language || is.dir !== directionOf(language)))
      fault(`<html lang="${is.lang}" dir="${is.dir}">`);
    if (
      is.lang &&
      isLanguage(is.lang) &&
      tag !== 'html' &&
      is.lang !== lang &&
      directionOf(is.lang) !== directionOf(language) &&
      !is.dir &&
      tag !== 'a' &&
      tag !== 'option'
    )
      fault(`<${tag} lang="${is.lang}"> without a direction`);
    if (tag === 'script' && is.type !== 'application/ld+json') fault('a script');
    if (Object.keys(is).some((name) => name.startsWith('on'))) fault(`a handler on <${tag}>`);
    if (is.id && ids.has(is.id)) fault(`id ${is.id} twice`);
    if (is.id) ids.add(is.id);
    for (const name of SPOKEN) if (is[name]) hear(is[name], spoken);
    const loaded = is[LOADED[tag] ?? ''];
    if (loaded && !/^(?:\/(?!\/)|data:)/.test(loaded)) fault(`loads ${loaded}`);
    if (
      tag === 'link' &&
      /stylesheet|preload|icon/.test(is.rel ?? '') &&
      !/^(?:\/(?!\/)|data:)/.test(is.href ?? '')
    )
      fault(`loads ${is.href}`);
    if (is.href && (tag === 'a' || tag === 'link')) links.push(is.href);
    if (loaded) links.push(loaded);
    return spoken;
  }

  function hear(text: string, lang: string | null): void {
    if (lang !== language) return;
    const said = text.trim();
    if (foreign.has(said)) fault(`“${said}” of another language`);
    if (language !== 'ar' && /\p{Script=Arabic}{3}/u.test(said)) fault(`Arabic: “${said.slice(0, 60)}”`);
    if (/\b(?:undefined|NaN|\[object Object\])\b|\{\w+\}/.test(said)) fault(`a hole: “${said.slice(0, 60)}”`);
  }
}

/** What an XML document leads to, and the first thing that is wrong with it. */
export function readXml(xml: string): ReadPage {
  const [faults, links]: [string[], string[]] = [[], []];
  const parser = new SaxesParser({ xmlns: true });
  let inside = '';
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    inside = name;
    const { href, url } = attributes as Record<string, { value: string } | undefined>;
    for (const it of [href, url]) if (it) links.push(it.value);
  });
  parser.on('text', (text) => {
    if (['loc', 'link', 'guid', 'comments'].includes(inside) && /^https?:/.test(text.trim()))
      links.push(text.trim());
  });
  parser.on('closetag', () => {
    inside = '';
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    faults.push(String(error));
  }
  return { links, faults: faults.slice(0, 1) };
}

const others = new Map<Language, Set<string>>();

// Whole labels of the public interface in the other languages that the language itself does not have, too.
function wordsOfOthers(language: Language): Set<string> {
  const known = others.get(language);
  if (known) return known;
  const own = new Set(labels(language));
  const found = new Set(
    LANGUAGES.filter((it) => it !== language).flatMap((it) => labels(it).filter((label) => !own.has(label))),
  );
  others.set(language, found);
  return found;
}

function labels(language: Language): string[] {
  const { site, feeds, front, topics } = catalogueOf(language);
  return stringsIn({ site, feeds, front, topics }).filter((text) => text.length > 3 && !/[{<]/.test(text));
}

const stringsIn = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : part && typeof part === 'object'
      ? Object.values(part).flatMap(stringsIn)
      : [];
