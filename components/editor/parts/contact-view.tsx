'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import { listSpoken } from '#lib/directory/spoken.ts';
import type { NodeData } from '#lib/documents/nodes/data.ts';
import { useWriting } from '../context.ts';
import { isEmail } from './checks.ts';
import { commaOf } from './comma.ts';
import { Entry } from './entry.tsx';
import { TextPart } from './fields.tsx';
import { PhonePart } from './phone-part.tsx';
import { RecordLine, RecordSearch } from './records/late.tsx';
import { SpokenPart } from './spoken-late.tsx';
import { usePart } from './use-part.ts';
import { usePlace } from './use-place.ts';

type Said = NodeData['contact'];

/** A person or desk that journalists may reach. */
export function ContactView(props: NodeViewProps) {
  const { t, opening } = useWriting();
  const part = usePart(props);
  const place = usePlace(props);
  const { office, name, role, email, phone, spoken } = props.node.attrs as Said;
  const take = ({ ref, written }: Takeable) => part.setAll({ ...written, ref });
  const line = (key: 'office' | 'name' | 'role', value: string, most: number) => (
    <TextPart
      part={part}
      label={t(`contact.${key}`)}
      value={value}
      onValue={(words) => part.set(key, words)}
      maxLength={most}
      dir="auto"
    />
  );
  return (
    <NodeViewWrapper className="sheet-form">
      <Entry
        part={part}
        place={place}
        name={t('contact.named', { name: name || office || t('contact.unnamed') })}
        isEmpty={![office, name, role, email, phone].some(Boolean)}
        summary={
          <>
            {office && <p className="font-semibold">{office}</p>}
            <p>{[name, role].filter(Boolean).join(commaOf(opening.language))}</p>
            <p className="text-ink-2">
              {email && <bdi dir="ltr">{email}</bdi>}
              {email && phone && ' · '}
              {phone && (
                <bdi dir="ltr" className="tabular-nums">
                  {phone}
                </bdi>
              )}
            </p>
            {spoken.length > 0 && <p className="text-ink-2">{listSpoken(spoken, opening.language)}</p>}
          </>
        }
      >
        {opening.release && <RecordSearch kind="contact" onTake={take} />}
        <div className="grid gap-2 tablet:grid-cols-2">
          {line('office', office, 160)}
          {line('name', name, 160)}
          {line('role', role, 240)}
          <TextPart
            part={part}
            type="email"
            dir="ltr"
            label={t('contact.email')}
            value={email ?? ''}
            onValue={(value) => part.set('email', value || null)}
            check={(value) => (isEmail(value) ? null : t('fields.email_wrong'))}
            maxLength={200}
          />
          <PhonePart
            part={part}
            label={t('contact.phone')}
            value={phone ?? ''}
            onValue={(value) => part.set('phone', value || null)}
          />
          <SpokenPart part={part} value={spoken} />
        </div>
      </Entry>
      {opening.release && <RecordLine part={part} kind="contact" said={props.node.attrs as Said} />}
    </NodeViewWrapper>
  );
}
