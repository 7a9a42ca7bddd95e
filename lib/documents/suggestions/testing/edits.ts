import { joinBackward, lift, liftEmptyBlock, splitBlock, wrapIn } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { MoveStep } from '../../steps/move.ts';

const word = fc.constantFrom('aid', ' ', 'a', 'aa', 'boat 🚤', 'é', 'مساعدة', '𝄞', 'of them', '1,264', 'n’t');
const at = fc.integer({ min: 0, max: 999 }).map((part) => part / 1000);

/** One thing somebody does in a text: told as fractions of it, so that it can be done in any text. */
export const edit = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type' as const), at, word }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('delete' as const), at, to: at, short: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('replace' as const), at, to: at, word }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('split' as const), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('dress' as const),
      at,
      to: at,
      mark: fc.constantFrom('bold', 'italic', 'link', 'none'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('style' as const), at, to: at, level: fc.constantFrom(0, 2, 3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('shape' as const),
      at,
      to: at,
      shape: fc.constantFrom('bullets', 'numbers', 'quote', 'lift', 'sink', 'unlist'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('data' as const), at, value: word }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), at, to: at, asOne: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('paste' as const), at, to: at, where: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('everywhere' as const), word }) },
);
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** What an edit makes of a text: the transaction an editor would bring, or null when there is nothing to do. */
export function doEdit(doc: Node, it: Edit): Transaction | null {
  const { schema } = doc.type;
  const { nodes, marks } = schema;
  let state = EditorState.create({ doc });
  const select = (from: number, to = from) => {
    state = state.apply(
      state.tr.setSelection(TextSelection.create(doc, Math.min(from, to), Math.max(from, to))),
    );
    return state;
  };
  const run = (...commands: Command[]) => {
    let made: Transaction | null = null;
    for (const command of commands) if (command(state, (tr) => (made = tr))) break;
    return made as Transaction | null;
  };
  try {
    const tr = perform();
    tr?.doc.check();
    return tr?.docChanged ? tr : null;
  } catch {
    return null;
  }

  function perform(): Transaction | null {
    switch (it.do) {
      case 'type':
        return select(spot(doc, it.at)).tr.insertText(it.word);
      case 'delete': {
        const [from, to] = inOrder(spot(doc, it.at), spot(doc, it.to));
        return samePart(doc, from, to)
          ? select(from, it.short ? Math.min(to, from + 1) : to).tr.deleteSelection()
          : null;
      }
      case 'replace': {
        const [from, to] = inOrder(spot(doc, it.at), spot(doc, it.to));
        return samePart(doc, from, to) ? select(from, to).tr.insertText(it.word) : null;
      }
      case 'split':
        select(spot(doc, it.at));
        return isOneLine(state)
          ? null
          : run(splitListItem(nodes.listItem as never), liftEmptyBlock, splitBlock);
      case 'join': {
        const pos = spot(doc, it.at);
        select(doc.resolve(pos).start());
        return isOneLine(state) ? null : run(joinBackward);
      }
      case 'dress': {
        const [from, to] = inOrder(spot(doc, it.at), spot(doc, it.to));
        if (it.mark === 'none')
          return state.tr.removeMark(from, to, marks.bold).removeMark(from, to, marks.italic);
        const attrs = it.mark === 'link' ? { href: 'https://example.org/' } : {};
        return state.tr.addMark(from, to, schema.mark(it.mark, attrs));
      }
      case 'style': {
        const [from, to] = inOrder(spot(doc, it.at), spot(doc, it.to));
        const type = it.level ? nodes.heading : nodes.paragraph;
        return state.tr.setBlockType(from, to, type as never, it.level ? { level: it.level } : null);
      }
      case 'shape': {
        select(spot(doc, it.at), spot(doc, it.to));
        const item = nodes.listItem as never;
        const shapes: Record<string, Command> = {
          bullets: wrapInList(nodes.bulletList as never),
          numbers: wrapInList(nodes.orderedList as never),
          quote: wrapIn(nodes.quote as never),
          lift,
          sink: sinkListItem(item),
          unlist: liftListItem(item),
        };
        return run(shapes[it.shape] as Command);
      }
      case 'data': {
        const found = placesOf(doc, (node) =>
          ['contact', 'keyFigure', 'helpline', 'quote', 'dateline'].includes(node.type.name),
        );
        const pos = pick(found, it.at);
        const name = {
          contact: 'name',
          keyFigure: 'value',
          helpline: 'service',
          quote: 'speaker',
          dateline: 'place',
        };
        const key = pos === undefined ? undefined : name[doc.nodeAt(pos)?.type.name as keyof typeof name];
        return pos === undefined || !key ? null : state.tr.setNodeAttribute(pos, key, it.value);
      }
      case 'move': {
        const blocks = placesOf(
          doc,
          (_node, parent) =>
            parent?.type.name === 'body' ||
            parent?.type.name === 'listItem' ||
            parent?.type.name === 'contacts',
        );
        const [pos, target] = [pick(blocks, it.at), pick(blocks, it.to)];
        const node = pos === undefined ? null : doc.nodeAt(pos);
        if (
          !node ||
          pos === undefined ||
          target === undefined ||
          (target >= pos && target <= pos + node.nodeSize)
        )
          return null;
        if (it.asOne) return state.tr.step(new MoveStep(pos, pos + node.nodeSize, target));
        const tr = state.tr.delete(pos, pos + node.nodeSize);
        return tr.insert(tr.mapping.map(target), node);
      }
      case 'drop': {
        const all = placesOf(
          doc,
          (node, parent) => node.isBlock && !['doc', 'endMatter'].includes(parent?.type.name ?? ''),
        );
        const pos = pick(all, it.at);
        const node = pos === undefined ? null : doc.nodeAt(pos);
        return node && pos !== undefined ? state.tr.deleteRange(pos, pos + node.nodeSize) : null;
      }
      case 'paste': {
        const [from, to] = inOrder(spot(doc, it.at), spot(doc, it.to));
        if (!samePart(doc, from, to)) return null;
        const slice = doc.slice(from, to);
        const tr = select(spot(doc, it.where)).tr;
        if (isOneLine(state)) return null;
        return tr.replaceSelection(slice);
      }
      case 'everywhere': {
        const tr = state.tr;
        doc.descendants((node, pos) => {
          if (!node.isText || !node.text) return;
          for (const found of node.text.matchAll(/a/g)) {
            const from = tr.mapping.map(pos + found.index);
            tr.insertText(it.word, from, from + 1);
          }
        });
        return tr;
      }
    }
  }
}

const inOrder = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
const isOneLine = ({ selection }: EditorState) =>
  ['headline', 'standfirst'].includes(selection.$from.parent.type.name);
const pick = <T>(all: T[], part: number): T | undefined =>
  all[Math.min(all.length - 1, Math.floor(part * all.length))];

// A caret may stand beside a character, never in one.
function spot(doc: Node, part: number): number {
  const all: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    node.forEach((child, offset) => {
      let here = pos + 1 + offset;
      for (const text of child.text ?? ' ') {
        all.push(here);
        here += child.isText ? text.length : 1;
      }
    });
    all.push(pos + 1 + node.content.size);
    return false;
  });
  return pick(all, part) ?? 1;
}

function samePart(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  return (
    $from.node(1) === $to.node(1) &&
    ($from.node(1).type.name !== 'endMatter' || $from.node(2) === $to.node(2))
  );
}

function placesOf(doc: Node, is: (node: Node, parent: Node | null) => boolean): number[] {
  const found: number[] = [];
  doc.descendants((node, pos, parent) => {
    if (is(node, parent)) found.push(pos);
  });
  return found;
}
