import { type ForeignNode, hasClass, styleOf } from './tree.ts';

/** A whole block somebody added or took out in a file: the id of the suggestion it becomes. */
export type Change = { kind: 'insertion' | 'deletion'; id: string };

/** How words look before the change of their looks that `id` is about. */
export type Was = { id: string; bold: boolean; italic: boolean };

/** What a stretch of words is dressed in, as far as a release knows it. */
export type Style = {
  bold: boolean;
  italic: boolean;
  href: string | null;
  lang: { lang: string; dir: 'ltr' | 'rtl' } | null;
  /** Raised or lowered figures. */
  raised: 'up' | 'down' | null;
  /** The ids of suggestions to add these words and to take them out; both when one person added and another struck. */
  insertion: string | null;
  deletion: string | null;
  was: Was | null;
  comments: readonly string[];
};

export const PLAIN: Style = {
  bold: false,
  italic: false,
  href: null,
  lang: null,
  raised: null,
  insertion: null,
  deletion: null,
  was: null,
  comments: [],
};

/** The style inside an element, but for links and languages. */
export function dressed(node: ForeignNode, outside: Style): Style {
  const inside = { ...outside };
  switch (node.name) {
    case 'b':
    case 'strong':
      inside.bold = true;
      break;
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
      inside.italic = true;
      break;
    case 'sup':
      inside.raised = 'up';
      break;
    case 'sub':
      inside.raised = 'down';
      break;
  }
  const weight = styleOf(node, 'font-weight');
  if (/^(?:bold|bolder|[6-9]00)/.test(weight)) inside.bold = true;
  else if (/^(?:normal|lighter|[1-5]00)/.test(weight)) inside.bold = false;
  const slant = styleOf(node, 'font-style');
  if (/^(?:italic|oblique)/.test(slant)) inside.italic = true;
  else if (slant.startsWith('normal')) inside.italic = false;
  const raised = styleOf(node, 'vertical-align');
  if (raised === 'super') inside.raised = 'up';
  else if (raised === 'sub') inside.raised = 'down';
  return inside;
}

/** Whether nobody sees an element. */
export function isHidden(node: ForeignNode): boolean {
  return (
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'mso-hide') === 'all' ||
    node.attribs?.hidden !== undefined ||
    node.attribs?.['aria-hidden'] === 'true' ||
    hasClass(node, /^(?:visually-hidden|sr-only|screen-reader-text)$/)
  );
}

const RTL = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * The language of a phrase, when it is worth marking: one that differs from the release's and that its letters can be.
 * `loose`: from a program that writes its proofing language on every word; then the script has to differ as well.
 */
export function languageOf(
  node: ForeignNode,
  words: string,
  { language, loose }: { language: string; loose: boolean },
): Style['lang'] {
  const tag = (node.attribs?.lang ?? node.attribs?.['xml:lang'] ?? '').trim().toLowerCase();
  const primary = /^[a-z]{2,3}(?=-|$)/.exec(tag)?.[0] ?? '';
  if (!primary || primary === language || !/\p{L}{2}/u.test(words)) return null;
  const isRtl = RTL.has(primary);
  if (isRtl !== ARABIC.test(words) && primary !== 'he' && primary !== 'yi' && primary !== 'dv') return null;
  if (loose && isRtl === RTL.has(language) && LATIN.test(words)) return null;
  return { lang: primary, dir: isRtl ? 'rtl' : 'ltr' };
}
