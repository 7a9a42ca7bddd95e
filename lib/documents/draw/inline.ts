import { Fragment, createElement as h, type ReactElement, type ReactNode } from 'react';
import { looksDialled } from '../../directory/phone.ts';
import { directionOf, isLanguage, type Language } from '../../languages.ts';
import type { MarkName } from '../names.ts';
import type { NodeJson } from '../parse.ts';
import { drawNumbers } from './numbers.ts';

type Mark = NonNullable<NodeJson['marks']>[number];
type Leaf = (node: NodeJson) => ReactNode;

/** Draws a run of inline nodes. Neighbours that share a mark share its element, so that one link is one link. */
export function drawInline(
  nodes: readonly NodeJson[],
  language: Language,
  leaf: Leaf,
  depth = 0,
): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as NodeJson;
    const mark = node.marks?.[depth];
    if (!mark) {
      const shown = leaf(node);
      if (typeof shown === 'string' && directionOf(language) === 'rtl') drawn.push(...drawNumbers(shown));
      else drawn.push(shown);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < nodes.length && sameMark(nodes[end]?.marks?.[depth], mark)) end += 1;
    const run = nodes.slice(at, end);
    drawn.push(drawMark(mark, run, language, drawInline(run, language, leaf, depth + 1)));
    at = end;
  }
  return drawn;
}

function drawMark(mark: Mark, run: NodeJson[], language: Language, inside: ReactNode[]): ReactElement {
  switch (mark.type as MarkName) {
    case 'link':
      return drawLink(String(mark.attrs?.href), run, language, inside);
    case 'bold':
      return h('strong', null, ...inside);
    case 'italic':
      return h('em', null, ...inside);
    case 'lang':
      return drawLanguage(mark.attrs ?? {}, language, inside);
    case 'insertion':
      return h(Fragment, null); // suggested, not agreed: readers never see it
    case 'figure':
    case 'comment':
    case 'deletion':
    case 'modification':
      return h(Fragment, null, ...inside); // for checks, exports and the desk; nothing a reader sees
  }
}

function drawLink(href: string, run: NodeJson[], language: Language, inside: ReactNode[]): ReactElement {
  const words = wordsOf(run);
  const latin = looksDialled(words) || /^(https?:\/\/|www\.|[^\s@]+@)\S+$/.test(words.trim());
  const rel = /^https?:/.test(href) ? { rel: 'noopener noreferrer' } : {};
  const text = latin && directionOf(language) === 'rtl' ? [h('bdi', { dir: 'ltr' }, ...inside)] : inside;
  return h('a', { href, ...rel }, ...text);
}

function drawLanguage(attrs: Record<string, unknown>, around: Language, inside: ReactNode[]): ReactElement {
  const lang = String(attrs.lang);
  const turned = attrs.dir !== directionOf(around) ? { dir: String(attrs.dir) } : {};
  return h('span', { lang: isLanguage(lang) ? lang : lang.toLowerCase(), ...turned }, ...inside);
}

function sameMark(a: Mark | undefined, b: Mark): boolean {
  return a?.type === b.type && JSON.stringify(a.attrs) === JSON.stringify(b.attrs);
}

function wordsOf(run: readonly NodeJson[]): string {
  return run.map((node) => node.text ?? '').join('');
}
