'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';
import { useWriting } from '../context.ts';
import { FileFace, MediaPicker } from '../media/late.tsx';
import { say } from '../say.tsx';
import { Entry } from './entry.tsx';
import { AreaPart, TextPart } from './fields.tsx';
import { PlaceholderNote } from './placeholder.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

// Everything that is looked at, read or heard by itself; a picture has a part of its own.
const KINDS = ['document', 'sheet', 'sound', 'film'] as const;

/** A file of the library to open, hear or keep, or the place for one. */
export function FileView(props: NodeViewProps) {
  const { t, session } = useWriting();
  const part = usePart(props);
  const [isChoosing, setChoosing] = useState(false);
  const { asset, title, description } = props.node.attrs;
  const take = ([file]: MediaChoice[]) => {
    if (!file) return;
    part.setAll({
      asset: file.id,
      title: title.trim() || file.title,
      description: description.trim() || file.caption,
    });
    say(t('media.taken', { name: file.title || t('file.unnamed') }));
  };
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-dashed border-edge px-3.5 py-1">
      <Entry
        part={part}
        name={t('file.named', { name: title || t('file.unnamed') })}
        isEmpty={!asset && !title && !description}
        summary={
          <div className="grid gap-1">
            <p className="flex items-center gap-1.5 font-semibold">
              <Icon of={FileText} />
              {title || <Said>{t('regions.file')}</Said>}
            </p>
            {description && <p className="text-ink-2">{description}</p>}
            {asset && session && <FileFace part={part} asset={asset} />}
          </div>
        }
      >
        <TextPart
          part={part}
          label={t('file.title')}
          hint={t('file.title_hint')}
          value={title}
          onValue={(words) => part.set('title', words)}
          maxLength={240}
        />
        <AreaPart
          part={part}
          label={t('file.description')}
          value={description}
          onValue={(words) => part.set('description', words)}
          maxLength={1000}
        />
      </Entry>
      {(asset === null || part.editable) && (
        <div contentEditable={false} className="grid gap-2 border-t border-line py-2">
          {asset === null && (
            <PlaceholderNote>{t(session ? 'file.later' : 'file.in_template')}</PlaceholderNote>
          )}
          {part.editable && session && (
            <div>
              <Button small variant={asset ? 'quiet' : 'outline'} onClick={() => setChoosing(true)}>
                <Said>{t(asset ? 'media.choose_other' : 'media.choose')}</Said>
              </Button>
            </div>
          )}
        </div>
      )}
      {isChoosing && <MediaPicker open kinds={KINDS} onTake={take} onClose={() => setChoosing(false)} />}
    </NodeViewWrapper>
  );
}
