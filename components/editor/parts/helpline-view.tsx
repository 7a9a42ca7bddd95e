'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import type { NodeData } from '#lib/documents/nodes/data.ts';
import type { Channel } from '#lib/documents/nodes/end-matter.ts';
import { writeDate } from '#lib/time.ts';
import { useWriting } from '../context.ts';
import { Channels } from './channels.tsx';
import { isDate } from './checks.ts';
import { commaOf } from './comma.ts';
import { CountryPart } from './country-part.tsx';
import { Entry } from './entry.tsx';
import { TextPart } from './fields.tsx';
import { Links } from './links.tsx';
import { RecordLine, RecordSearch } from './records/late.tsx';
import { usePart } from './use-part.ts';
import { usePlace } from './use-place.ts';

type Said = NodeData['helpline'];

/** A service that people in need can reach, in one country. */
export function HelplineView(props: NodeViewProps) {
  const { t, opening } = useWriting();
  const part = usePart(props);
  const place = usePlace(props);
  const { country, service, note, checkedOn } = props.node.attrs;
  const channels: Channel[] = props.node.attrs.channels;
  const links: string[] = props.node.attrs.links;
  const take = ({ ref, written }: Takeable) => part.setAll({ ...written, ref });
  const where = opening.countries.find(({ code }) => code === country)?.name ?? country;
  return (
    <NodeViewWrapper className="sheet-form">
      <Entry
        part={part}
        place={place}
        name={t('helpline.named', { name: service || where || t('helpline.unnamed') })}
        isEmpty={!country && !service && !note && !channels.length && !links.length}
        summary={
          <>
            <p>
              {service && <b>{service}</b>}
              {service && where && commaOf(opening.language)}
              {where}
            </p>
            {note && <p className="text-ink-2">{note}</p>}
            {channels.map(({ type, value, note: hint }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: channels have nothing else that tells them apart
              <p key={index} className="text-ink-2">
                {t(`channels.${type}`)}{' '}
                <bdi dir="ltr" className="font-semibold text-ink tabular-nums">
                  {value}
                </bdi>{' '}
                {hint}
              </p>
            ))}
            {links.map((link) => (
              <p key={link} className="truncate text-ink-2">
                <bdi dir="ltr">{link}</bdi>
              </p>
            ))}
            {checkedOn && (
              <p className="text-xs text-ink-3">
                {t('helpline.checked', { date: writeDate(checkedOn, opening.memberLanguage) })}
              </p>
            )}
          </>
        }
      >
        {opening.release && <RecordSearch kind="helpline" onTake={take} />}
        <div className="grid gap-2 tablet:grid-cols-2">
          <CountryPart part={part} value={country} onValue={(value) => part.set('country', value)} />
          <TextPart
            part={part}
            label={t('helpline.service')}
            value={service}
            onValue={(value) => part.set('service', value)}
            maxLength={240}
            dir="auto"
          />
          <TextPart
            part={part}
            label={t('helpline.note')}
            value={note}
            onValue={(value) => part.set('note', value)}
            maxLength={500}
            dir="auto"
          />
          <TextPart
            part={part}
            type="date"
            label={t('helpline.checked_on')}
            value={checkedOn ?? ''}
            onValue={(value) => part.set('checkedOn', value || null)}
            check={(value) => (isDate(value) ? null : t('fields.date_wrong'))}
          />
        </div>
        <Channels
          part={part}
          value={channels}
          country={country}
          onValue={(all) => part.set('channels', all)}
        />
        <Links part={part} value={links} onValue={(all) => part.set('links', all)} />
      </Entry>
      {opening.release && <RecordLine part={part} kind="helpline" said={props.node.attrs as Said} />}
    </NodeViewWrapper>
  );
}
