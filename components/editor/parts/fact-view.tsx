'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useWriting } from '../context.ts';
import { factName } from './fact-name.ts';

/** A fact of the institution inside the text, as it reads today. What it says at publication is frozen. */
export function FactView({ node }: NodeViewProps) {
  const { t, opening } = useWriting();
  const key: string = node.attrs.key;
  const value = opening.facts[key];
  return (
    <NodeViewWrapper
      as="span"
      className={value ? 'sheet-fact' : 'sheet-fact text-warning'}
      title={
        value ? t('facts.hint', { name: factName(t, key, opening.factNames) }) : t('facts.unknown', { key })
      }
    >
      {value ?? `[${key}]`}
    </NodeViewWrapper>
  );
}
