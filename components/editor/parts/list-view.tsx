'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';
import { newName } from '../session/keys.ts';
import { FIRST_FIELD, focusIn } from './focus-in.ts';
import { Said } from './said.tsx';

const ITEMS = {
  contacts: 'contact',
  helplines: 'helpline',
  keyFigures: 'keyFigure',
  gallery: 'image',
} as const;

type Props = Pick<NodeViewProps, 'node' | 'editor' | 'getPos'> & { children?: ReactNode };

/** The card around contacts, helplines, key figures or the pictures of a gallery, and how one more is added. */
export function ListView({ node, editor, getPos, children }: Props) {
  const { t, editable } = useWriting();
  const item = ITEMS[node.type.name as keyof typeof ITEMS];
  const add = () => {
    const pos = getPos();
    if (pos === undefined) return;
    const made = editor.schema.nodes[item]?.create(item === 'keyFigure' ? { id: newName() } : null);
    if (!made) return;
    const at = pos + node.nodeSize - 1;
    editor.view.dispatch(editor.state.tr.insert(at, made));
    focusIn(editor, at, FIRST_FIELD);
  };
  return (
    <NodeViewWrapper className="rounded-md border border-line px-3.5 py-1">
      <NodeViewContent />
      {children}
      {editable && (
        <div contentEditable={false} className="sheet-form border-t border-line py-2">
          <Button small variant="quiet" onClick={add}>
            <Said>{t(`${item}.add`)}</Said>
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  );
}
