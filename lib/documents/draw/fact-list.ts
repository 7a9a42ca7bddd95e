import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { NodeJson } from '../parse.ts';

/** A list whose items open with a bold label, as a box of what, when, where and who, with a word about its hours below. */
export function drawFactList(list: NodeJson, inline: (paragraph: NodeJson) => ReactNode[]): ReactElement {
  const times = String(list.attrs?.facts);
  const facts = h(
    'dl',
    null,
    ...(list.content ?? []).map((item) => {
      const [paragraph] = item.content ?? [];
      const [label, ...said] = paragraph?.content ?? [];
      return h(
        'div',
        null,
        h('dt', null, label?.text?.replace(/\s*:\s*$/, '')),
        h('dd', null, ...inline({ type: 'paragraph', content: said })),
      );
    }),
  );
  return h('div', { className: 'facts' }, facts, times && h('p', { className: 'fine' }, times));
}
