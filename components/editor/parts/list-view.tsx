'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';

const ITEMS = { contacts: 'contact', helplines: 'helpline' } as const;

/** The card around contacts or helplines, and how one more is added. */
export function ListView({ node, editor, getPos }: NodeViewProps) {
  const { t, editable } = useWriting();
  const item = ITEMS[node.type.name as keyof typeof ITEMS];
  const add = () => {
    const pos = getPos();
    if (pos === undefined) return;
    const made = editor.schema.nodes[item]?.create();
    if (made) editor.view.dispatch(editor.state.tr.insert(pos + node.nodeSize - 1, made));
  };
  return (
    <NodeViewWrapper className="rounded-md border border-line px-3.5 py-1">
      <NodeViewContent className="divide-y divide-line" />
      {editable && (
        <div contentEditable={false} className="sheet-form border-t border-line py-2">
          <Button small variant="quiet" onClick={add}>
            {t(`${item}.add`)}
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  );
}
