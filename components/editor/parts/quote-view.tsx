'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import { useWriting } from '../context.ts';
import { commaOf } from './comma.ts';
import { ConsentPart } from './consent-late.tsx';
import { CheckPart, TextPart } from './fields.tsx';
import { RecordSearch } from './records/late.tsx';
import { usePart } from './use-part.ts';

/** Somebody's words, and whose they are. */
export function QuoteView(props: NodeViewProps) {
  const { t, opening } = useWriting();
  const part = usePart(props);
  const { speaker, title, organisation, approved, consent } = props.node.attrs;
  // Who speaks already is not asked for again; who was just taken stays to be changed.
  const [isUnsaid] = useState(speaker === '' && title === '');
  const take = ({ written }: Takeable) => {
    const { name, role, office } = written as Takeable<'contact'>['written'];
    part.setAll({ speaker: name, title: role, organisation: office });
  };
  return (
    <NodeViewWrapper className="border-s-[3px] border-brand ps-4">
      <NodeViewContent className="sheet-quote" />
      <div contentEditable={false} className="sheet-form mt-1.5">
        {part.editable ? (
          <>
            {opening.release && isUnsaid && <RecordSearch kind="contact" onTake={take} />}
            <div className="grid gap-2 tablet:grid-cols-3">
              <TextPart
                part={part}
                label={t('quote.speaker')}
                value={speaker}
                onValue={(value) => part.set('speaker', value)}
                maxLength={160}
              />
              <TextPart
                part={part}
                label={t('quote.title')}
                value={title}
                onValue={(value) => part.set('title', value)}
                maxLength={240}
              />
              <TextPart
                part={part}
                label={t('quote.organisation')}
                value={organisation}
                onValue={(value) => part.set('organisation', value)}
                maxLength={160}
              />
            </div>
            <div className="mt-2">
              <CheckPart
                part={part}
                label={t('quote.approved')}
                value={approved}
                onValue={(value) => part.set('approved', value)}
              />
            </div>
            <ConsentPart
              part={part}
              value={consent}
              onValue={(id) => part.set('consent', id)}
              shows="words"
              className="mt-2"
            />
          </>
        ) : (
          <>
            <p className="text-ink-2">
              <b className="text-ink">{speaker}</b>
              {[title, organisation].filter(Boolean).map((words) => `${commaOf(opening.language)}${words}`)}
            </p>
            {approved && (
              <p className="flex items-center gap-1 text-approved">
                <Icon of={Check} />
                {t('quote.approved')}
              </p>
            )}
          </>
        )}
      </div>
    </NodeViewWrapper>
  );
}
