'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useWriting } from '../context.ts';

// Parts that have no form of their own yet: drawn so that they can be read, moved and taken away, and kept as they are.

/** One number of the key figures. */
export function KeyFigureView({ node }: NodeViewProps) {
  const { value, unit, label, source, asOf } = node.attrs;
  return (
    <NodeViewWrapper className="sheet-form grid grid-cols-[auto_1fr] gap-x-3.5 border-t border-line py-2 first:border-t-0">
      <span className="text-lg font-bold text-brand tabular-nums">
        {value} {unit}
      </span>
      <span>
        {label}
        <span className="block text-xs text-ink-3">{[source, asOf].filter(Boolean).join(', ')}</span>
      </span>
    </NodeViewWrapper>
  );
}

/** A picture, or the place for one. */
export function ImageView({ node }: NodeViewProps) {
  const { t } = useWriting();
  const { caption, credit, alt } = node.attrs;
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-dashed border-edge px-3.5 py-3 text-ink-2">
      <p className="font-semibold text-ink">{t('still.image')}</p>
      {[caption, alt, credit].filter(Boolean).map((words: string) => (
        <p key={words}>{words}</p>
      ))}
    </NodeViewWrapper>
  );
}

/** Something that lives elsewhere, as readers see it before they ask for it. */
export function EmbedView({ node }: NodeViewProps) {
  const { t } = useWriting();
  const { url, title, fallback } = node.attrs;
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-line px-3.5 py-3 text-ink-2">
      <p className="font-semibold text-ink">{title || t('still.embed')}</p>
      <p className="truncate">
        <bdi dir="ltr">{url}</bdi>
      </p>
      {fallback && <p>{fallback}</p>}
    </NodeViewWrapper>
  );
}

/** An institutional fact, as it reads today. */
export function FactView({ node }: NodeViewProps) {
  const { opening } = useWriting();
  const { key } = node.attrs;
  return (
    <NodeViewWrapper as="span" className="rounded-sm bg-ground px-1" title={key}>
      {opening.facts[key] ?? key}
    </NodeViewWrapper>
  );
}
