'use client';

import { type NodeViewProps, useEditorState } from '@tiptap/react';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { NodeJson } from '#lib/documents/parse.ts';
import { unequalSums } from '#lib/documents/sums.ts';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { ListView } from './list-view.tsx';
import { Said } from './said.tsx';

const REST_MS = 1500;

/** Key figures, and what is wrong with their sums: seen at once, spoken when the typing rests. */
export function FiguresView(props: NodeViewProps) {
  const { t } = useWriting();
  const { editor, node } = props;
  // Figures change without their list being drawn anew.
  const wrong = useEditorState({
    editor,
    selector: () => sentences(props, (params) => t('keyFigure.sum', params)),
    equalityFn: (a, b) => a.join() === b?.join(),
  });
  const said = wrong.join(' ');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(said), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <ListView {...props} node={node}>
      {wrong.map((words) => (
        <p
          key={words}
          contentEditable={false}
          className="sheet-form flex items-start gap-1.5 border-t border-line py-2 text-warning"
        >
          <Icon of={TriangleAlert} className="mt-0.5" />
          <Said>{words}</Said>
        </p>
      ))}
    </ListView>
  );
}

function sentences(
  { editor, getPos }: NodeViewProps,
  word: (sum: { label: string; says: number; make: number }) => string,
): string[] {
  const pos = getPos();
  const list = pos === undefined ? null : editor.state.doc.nodeAt(pos);
  if (list?.type.name !== 'keyFigures') return [];
  return unequalSums(list.toJSON() as NodeJson).map(({ label, says, make }) => word({ label, says, make }));
}
