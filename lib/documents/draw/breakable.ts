import { createElement as h, type ReactNode } from 'react';

/** Words with an address in them, which may go on in the next line after each of its slashes. */
export function breakable(words: string): ReactNode[] {
  return words
    .split(/(?<=[^/\s]\/)(?=[^/\s])/)
    .flatMap((part, at) => (at > 0 ? [h('wbr', { key: at }), part] : [part]));
}
