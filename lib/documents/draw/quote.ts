import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';
import { marksFor } from '../quotation.ts';
import { textOf } from '../text.ts';

/** Somebody's words between the marks of the language, with who said them below and outside the quotation. */
export function drawQuote(
  node: NodeJson,
  language: Language,
  inline: (paragraph: NodeJson) => ReactNode[],
): ReactElement {
  const paragraphs = node.content ?? [];
  const [open, close] = marksFor(textOf(node), language);
  const said = paragraphs.map((paragraph, at) =>
    h('p', null, at === 0 ? open : null, ...inline(paragraph), at === paragraphs.length - 1 ? close : null),
  );
  const { speaker, rest } = attribution(node, language);
  const by = speaker || rest ? h('figcaption', null, speaker && h('b', null, speaker), rest) : null;
  return h('figure', { className: 'quote' }, h('blockquote', null, ...said), by);
}

/** Who said it: the name, and what follows it (", title, organisation"). */
export function attribution(node: NodeJson, language: Language): { speaker: string; rest: string } {
  const { speaker, title, organisation } = dataOf('quote', node);
  const comma = translator(language, 'site')('document.comma');
  const rest = [title.trim(), organisation.trim()].filter(Boolean).join(comma);
  return { speaker: speaker.trim(), rest: speaker.trim() && rest ? `${comma}${rest}` : rest };
}
