'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { FileText } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useWriting } from '../context.ts';
import { Entry } from './entry.tsx';
import { AreaPart, TextPart } from './fields.tsx';
import { PlaceholderNote } from './placeholder.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

/** A file to open or keep, or the place for one. */
export function FileView(props: NodeViewProps) {
  const { t } = useWriting();
  const part = usePart(props);
  const { asset, title, description } = props.node.attrs;
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-dashed border-edge px-3.5 py-1">
      <Entry
        part={part}
        name={t('file.named', { name: title || t('file.unnamed') })}
        isEmpty={!title && !description}
        summary={
          <div className="grid gap-1">
            <p className="flex items-center gap-1.5 font-semibold">
              <Icon of={FileText} />
              {title || <Said>{t('regions.file')}</Said>}
            </p>
            {description && <p className="text-ink-2">{description}</p>}
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
      {asset === null && (
        <div className="border-t border-line py-2">
          <PlaceholderNote>{t('file.later')}</PlaceholderNote>
        </div>
      )}
    </NodeViewWrapper>
  );
}
