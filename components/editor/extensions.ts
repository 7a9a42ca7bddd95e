import type { Extensions } from '@tiptap/core';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { Headline } from '#lib/documents/nodes/frame.ts';
import { documentExtensions } from '#lib/documents/schema.ts';
import type { Language } from '#lib/languages.ts';
import { OthersCarets } from './behaviour/carets.ts';
import { Collaborate } from './behaviour/collaborate.ts';
import { Guard } from './behaviour/guard.ts';
import { HeadingOrder } from './behaviour/heading-order.ts';
import { Holes } from './behaviour/holes.ts';
import { PartKeys } from './behaviour/keys.ts';
import { LeaveBox } from './behaviour/leave-box.ts';
import { WrittenLink } from './behaviour/links.ts';
import { NumbersInOrder } from './behaviour/numbers-in-order.ts';
import { Overflow } from './behaviour/overflow.ts';
import { Paste, type Pasted } from './behaviour/paste.ts';
import { Regions, type RegionWords } from './behaviour/regions.ts';
import { editableSuggestion, ShowSuggested, type SuggestedWords } from './behaviour/suggested.ts';
import { type NotMade, Suggesting } from './behaviour/suggesting.ts';
import { ToolKeys } from './behaviour/tool-keys.ts';
import { TrueSelection } from './behaviour/true-selection.ts';
import { WholeParts } from './behaviour/whole-parts.ts';
import { BlockKeys } from './blocks/block-keys.ts';
import { Underlines } from './checks/underlines.ts';
import { CommentHere, Passages } from './comments/passages.ts';
import { Find } from './find/plugin.ts';
import type { Insertable } from './insert/insertables.ts';
import { partViews } from './parts/views.ts';
import { SlashMenu } from './slash/slash.ts';
import { Tables } from './table/editing.ts';
import type { ToolWords } from './words.ts';

// The page has its heading in the bar; here the headline is a field one writes in, and no heading may say that.
const HeadlineToWrite = Headline.extend({
  parseHTML: () => [{ tag: 'h1' }, { tag: 'div[data-part=headline]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'headline' }, 0],
});

type Options = {
  version: number;
  clientId: string;
  words: RegionWords;
  tools: ToolWords;
  /** Keys of the facts there are, and the names of what can be put in. */
  facts: readonly string[];
  namesOf: (thing: Insertable) => string[];
  onRefused: (why: NotMade) => void;
  language: Language;
  onPasted: (pasted: Pasted) => void;
  /** Who suggests, and what listeners hear of it; where nothing is suggested, nothing. */
  suggesting?: { memberId: string; words: SuggestedWords };
};

/** The document's own extensions, drawn as forms where they are data, with the behaviour of this editor. Never other nodes. */
export function editorExtensions(options: Options): Extensions {
  const { version, clientId, words, tools, facts, namesOf, onRefused, language, onPasted, suggesting } =
    options;
  const parts = documentExtensions.map((extension) => {
    const View = partViews[extension.name];
    if (extension.name === 'link') return WrittenLink;
    if (extension.name === 'headline') return HeadlineToWrite;
    if (extension.name === 'comment') return CommentHere;
    const suggestion = editableSuggestion(extension.name);
    if (suggestion) return suggestion;
    return View ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(View) }) : extension;
  });
  return [
    ...parts,
    TrueSelection,
    UndoRedo,
    Dropcursor.configure({ class: 'drop-cursor', color: false }),
    Gapcursor,
    Collaborate.configure({ version, clientId }),
    OthersCarets.configure({ version }),
    Guard.configure({ onRefused }),
    WholeParts,
    PartKeys,
    Paste.configure({ language, onPasted }),
    Passages,
    Regions.configure({ words }),
    Tables,
    BlockKeys.configure({ tools }),
    SlashMenu.configure({ facts, namesOf }),
    Find,
    NumbersInOrder.configure({ language }),
    Underlines,
    HeadingOrder.configure({ say: (skip) => tools('order.skipped', skip) }),
    ToolKeys,
    Overflow,
    Holes,
    LeaveBox,
    ...(suggesting
      ? [
          Suggesting.configure({ memberId: suggesting.memberId, onRefused }),
          ShowSuggested.configure({ words: suggesting.words }),
        ]
      : []),
  ];
}
