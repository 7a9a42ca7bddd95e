'use client';

import { closeHistory } from '@tiptap/pm/history';
import type { NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';
import { useWriting } from '../context.ts';
import { MediaPicker } from '../media/late.tsx';
import { takePicture } from '../media/take.ts';
import { say } from '../say.tsx';
import { ListView } from './list-view.tsx';
import { Said } from './said.tsx';

/** Several pictures that are looked at together: more of them are taken from the library at once. */
export function GalleryView(props: NodeViewProps) {
  const { t, editable, session } = useWriting();
  const [isChoosing, setChoosing] = useState(false);
  const { editor, node, getPos } = props;
  const take = (files: MediaChoice[]) => {
    const pos = getPos();
    const type = editor.schema.nodes.image;
    if (pos === undefined || !type) return;
    const { tr } = editor.state;
    // the places nobody filled give way to what was chosen
    const isPlace = node.childCount === 1 && node.firstChild?.attrs.asset === null;
    const made = files.map((file) => type.create(takePicture({}, file)));
    const end = pos + node.nodeSize - 1;
    tr.replaceWith(isPlace ? pos + 1 : end, end, made);
    editor.view.dispatch(closeHistory(tr));
    say(t('media.several_taken', { count: files.length }));
  };
  return (
    <ListView {...props}>
      {editable && session && (
        <div contentEditable={false} className="sheet-form py-2">
          <Button small onClick={() => setChoosing(true)}>
            <Said>{t('media.choose_several')}</Said>
          </Button>
        </div>
      )}
      {isChoosing && (
        <MediaPicker open several kinds={['picture']} onTake={take} onClose={() => setChoosing(false)} />
      )}
    </ListView>
  );
}
