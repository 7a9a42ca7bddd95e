'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { ImageIcon } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useWriting } from '../context.ts';
import { ConsentPart } from './consent-late.tsx';
import { Entry } from './entry.tsx';
import { AreaPart, CheckPart, TextPart } from './fields.tsx';
import { FocalPart } from './focal-part.tsx';
import { PlaceholderNote } from './placeholder.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

/** A picture, or the place for one: what is said of it is written here, the picture itself comes from the library. */
export function ImageView(props: NodeViewProps) {
  const { t } = useWriting();
  const part = usePart(props);
  const { asset, alt, decorative, caption, credit, focalX, focalY, consent } = props.node.attrs;
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-dashed border-edge px-3.5 py-1">
      <Entry
        part={part}
        name={t('image.named', { name: caption || alt || t('image.unnamed') })}
        isEmpty={!alt && !decorative && !caption && !credit}
        summary={
          <div className="grid gap-1">
            <p className="flex items-center gap-1.5 font-semibold">
              <Icon of={ImageIcon} />
              <Said>{t('regions.image')}</Said>
            </p>
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
        <FocalPart part={part} x={focalX} y={focalY} />
        <ConsentPart part={part} value={consent} onValue={(id) => part.set('consent', id)} shows="picture" />
      </Entry>
      {asset === null && (
        <div className="border-t border-line py-2">
          <PlaceholderNote>{t('image.later')}</PlaceholderNote>
        </div>
      )}
    </NodeViewWrapper>
  );
}
