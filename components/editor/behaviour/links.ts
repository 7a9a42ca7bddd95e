import { markPasteRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Link } from '#lib/documents/nodes/marks.ts';
import { addressOf } from '../toolbar/address.ts';

/** Links as they are written: an address pasted over words becomes their link, one among pasted words leads where it says. */
export const WrittenLink = Link.extend({
  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (text) => addressesIn(text).map(({ href, ...found }) => ({ ...found, data: { href } })),
        getAttributes: ({ data }) => ({ href: data?.href }),
      }),
    ];
  },
  addProseMirrorPlugins() {
    const { editor, type } = this;
    return [
      new Plugin({
        props: {
          handlePaste: (view, _event, { content }) => {
            const words = content.textBetween(0, content.size, ' ').trim();
            const [only] = view.state.selection.empty ? [] : addressesIn(words);
            return only?.text === words && editor.commands.setMark(type, { href: only.href });
          },
        },
      }),
    ];
  },
});

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[^\s@<>()[\]"“”«»,;:]+@[^\s@<>()[\]"“”«»,;:]+\.\p{L}{2,}/giu;

/** The web and mail addresses in a text, each without the punctuation of the sentence it ends. Pure. */
export function addressesIn(text: string): { index: number; text: string; href: string }[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found }) => {
    const address = shortened(found);
    const href = addressOf(address);
    return href ? [{ index, text: address, href }] : [];
  });
}

// A bracket belongs to an address that opened it.
function shortened(found: string): string {
  const ended = found.replace(/[.,;:!?'’…،؛؟]+$/u, '');
  const isClosing = ended.endsWith(')') && ended.split(')').length > ended.split('(').length;
  return isClosing ? shortened(ended.slice(0, -1)) : ended;
}
