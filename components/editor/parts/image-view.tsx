'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { ImageIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { MediaChoice } from '#lib/media/choices.ts';
import { useWriting } from '../context.ts';
import { CutPart, MediaPicker, PictureFace } from '../media/late.tsx';
import { takePicture } from '../media/take.ts';
import { say } from '../say.tsx';
import { Entry } from './entry.tsx';
import { AreaPart, CheckPart, TextPart } from './fields.tsx';
import { PlaceholderNote } from './placeholder.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

/** A picture of the library with what is said of it here, or the place for one. */
export function ImageView(props: NodeViewProps) {
  const { t, session } = useWriting();
  const part = usePart(props);
  const [isChoosing, setChoosing] = useState(false);
  const { asset, alt, decorative, caption, credit, crop, lead, focalX, focalY } = props.node.attrs;
  const take = ([file]: MediaChoice[]) => {
    if (!file) return;
    part.setAll(takePicture(props.node.attrs, file));
    say(t('media.taken', { name: file.title || file.alt || t('image.unnamed') }));
  };
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-dashed border-edge px-3.5 py-1">
      <Entry
        part={part}
        name={t('image.named', { name: caption || alt || t('image.unnamed') })}
        isEmpty={!asset && !alt && !decorative && !caption && !credit}
        summary={
          <div className="grid gap-1">
            <p className="flex items-center gap-1.5 font-semibold">
              <Icon of={ImageIcon} />
              <Said>{t(lead ? 'image.is_lead' : 'regions.image')}</Said>
            </p>
            {asset && session && <PictureFace part={part} asset={asset} crop={crop} />}
            {decorative ? (
              <p className="text-ink-2">
                <Said>{t('image.is_decorative')}</Said>
              </p>
            ) : alt ? (
              <p className="text-ink-2">{alt}</p>
            ) : (
              <p className="text-warning">
                <Said>{t('image.alt_missing')}</Said>
              </p>
            )}
            {caption && <p>{caption}</p>}
            {credit && (
              <p className="text-xs text-ink-3">
                <Said>{t('image.credit')}</Said> <bdi>{credit}</bdi>
              </p>
            )}
          </div>
        }
      >
        <CheckPart
          part={part}
          label={t('image.decorative')}
          value={decorative}
          onValue={(value) => part.set('decorative', value)}
        />
        {!decorative && (
          <AreaPart
            part={part}
            label={t('image.alt')}
            hint={t('image.alt_hint')}
            value={alt}
            onValue={(words) => part.set('alt', words)}
            maxLength={1000}
          />
        )}
        <AreaPart
          part={part}
          label={t('image.caption')}
          value={caption}
          onValue={(words) => part.set('caption', words)}
          maxLength={1000}
        />
        <TextPart
          part={part}
          label={t('image.credit')}
          hint={t('image.credit_hint')}
          value={credit}
          onValue={(words) => part.set('credit', words)}
          maxLength={240}
        />
        {asset && session && (
          <>
            <CutPart part={part} asset={asset} crop={crop} focalX={focalX} focalY={focalY} />
            <CheckPart part={part} label={t('image.lead')} value={lead} onValue={(on) => leadOn(props, on)} />
          </>
        )}
      </Entry>
      {(asset === null || part.editable) && (
        <div contentEditable={false} className="grid gap-2 border-t border-line py-2">
          {asset === null && (
            <PlaceholderNote>{t(session ? 'image.later' : 'image.in_template')}</PlaceholderNote>
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
      {isChoosing && (
        <MediaPicker open kinds={['picture']} onTake={take} onClose={() => setChoosing(false)} />
      )}
    </NodeViewWrapper>
  );
}

// One picture stands for a release: the mark goes from the others to it, as one thing to undo.
function leadOn({ editor, getPos }: NodeViewProps, on: boolean): void {
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  tr.doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs.lead) tr.setNodeAttribute(at, 'lead', false);
  });
  editor.view.dispatch(tr.setNodeAttribute(pos, 'lead', on));
}
