import type { NodeJson } from './parse.ts';
import { asRejected } from './suggestions/settle.ts';
import { withoutComments } from './working.ts';

/**
 * A document to begin anew from: its words and parts as they are without open suggestions and without comments. What was
 * true of one day or agreed to once is cleared: the dateline's date, the day a figure is from, the day a number was
 * checked, the speaker's consent to the wording, the consent of whoever is quoted or shown. Pure.
 */
export function freshCopy(doc: NodeJson): NodeJson {
  return cleared(withoutComments(asRejected(doc)));
}

const CLEARED: Record<string, Record<string, unknown>> = {
  dateline: { date: null },
  keyFigure: { asOf: null },
  helpline: { checkedOn: null },
  quote: { approved: false, consent: null },
  image: { consent: null },
};

function cleared(node: NodeJson): NodeJson {
  const change = CLEARED[node.type];
  return {
    ...node,
    ...(change ? { attrs: { ...node.attrs, ...change } } : {}),
    ...(node.content ? { content: node.content.map(cleared) } : {}),
  };
}
