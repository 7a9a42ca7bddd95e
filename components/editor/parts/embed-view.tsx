'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { ExternalLink } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useWriting } from '../context.ts';
import { isWebAddress } from './checks.ts';
import { Entry } from './entry.tsx';
import { AreaPart, TextPart } from './fields.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

/** Something that lives elsewhere, as readers see it before they ask for it. Nothing is loaded from there. */
export function EmbedView(props: NodeViewProps) {
  const { t } = useWriting();
  const part = usePart(props);
  const { url, title, fallback } = props.node.attrs;
  const host = URL.parse(url)?.host.replace(/^www\./, '') ?? '';
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-line px-3.5 py-1">
      <Entry
        part={part}
        name={t('embed.named', { name: title || host || t('embed.unnamed') })}
        isEmpty={!url && !title && !fallback}
        summary={
          <div className="grid gap-1">
            <p className="flex flex-wrap items-center gap-1.5">
              <Icon of={ExternalLink} mirror />
              <b>{title || host || <Said>{t('regions.embed')}</Said>}</b>
              {host && title && (
                <bdi dir="ltr" className="text-xs text-ink-3">
                  {host}
                </bdi>
              )}
            </p>
            {fallback && <p className="text-ink-2">{fallback}</p>}
            {!url && (
              <p className="text-warning">
                <Said>{t('embed.address_missing')}</Said>
              </p>
            )}
          </div>
        }
      >
        <TextPart
          part={part}
          type="url"
          dir="ltr"
          inputMode="url"
          placeholder="https://"
          label={t('embed.address')}
          hint={t('embed.address_hint')}
          value={url}
          onValue={(address) => part.set('url', address)}
          check={(address) => (isWebAddress(address) ? null : t('fields.link_wrong'))}
          maxLength={2000}
        />
        <TextPart
          part={part}
          label={t('embed.title')}
          value={title}
          onValue={(words) => part.set('title', words)}
          maxLength={240}
        />
        <AreaPart
          part={part}
          label={t('embed.fallback')}
          hint={t('embed.fallback_hint')}
          value={fallback}
          onValue={(words) => part.set('fallback', words)}
          maxLength={2000}
        />
      </Entry>
    </NodeViewWrapper>
  );
}
