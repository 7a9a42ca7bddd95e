'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { writeDateline } from '#lib/documents/dateline.ts';
import { directionOf } from '#lib/languages.ts';
import { useWriting } from '../context.ts';
import { isDate } from './checks.ts';
import { CountryPart } from './country-part.tsx';
import { TextPart } from './fields.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';

/** Where and when, as data; below, how it will be written. */
export function DatelineView(props: NodeViewProps) {
  const { t, opening } = useWriting();
  const part = usePart(props);
  const { place, country, date } = props.node.attrs;
  const written = writeDateline({ place, country, date }, opening.language);
  return (
    <NodeViewWrapper className="sheet-form">
      {part.editable && (
        <div className="grid gap-2 tablet:grid-cols-[1fr_1fr_9.5rem]">
          <TextPart
            part={part}
            label={t('dateline.place')}
            value={place}
            onValue={(value) => part.set('place', value)}
            maxLength={120}
            lang={opening.language}
            dir="auto"
          />
          <CountryPart part={part} value={country} onValue={(value) => part.set('country', value)} />
          <TextPart
            part={part}
            type="date"
            label={t('dateline.date')}
            value={date ?? ''}
            onValue={(value) => part.set('date', value || null)}
            check={(value) => (isDate(value) ? null : t('fields.date_wrong'))}
          />
        </div>
      )}
      {written && (
        <p className="mt-1 text-[0.8125rem] text-ink-3">
          <Said>
            {t.rich('dateline.shown', {
              written: () => (
                <bdi lang={opening.language} dir={directionOf(opening.language)} className="text-ink-2">
                  {written}
                </bdi>
              ),
            })}
          </Said>
        </p>
      )}
      {!written && !part.editable && <p className="text-[0.8125rem] text-ink-3">{t('dateline.none')}</p>}
    </NodeViewWrapper>
  );
}
