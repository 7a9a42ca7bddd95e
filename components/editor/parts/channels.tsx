'use client';

import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { CHANNEL_TYPES, type Channel, type ChannelType } from '#lib/documents/nodes/end-matter.ts';
import { useWriting } from '../context.ts';
import { closeUpDrafts } from './drafts.ts';
import { SelectPart, TextPart } from './fields.tsx';
import { PhonePart } from './phone-part.tsx';
import type { Part } from './use-part.ts';

type Props = { part: Part; value: Channel[]; country: string | null; onValue: (all: Channel[]) => void };

/** The ways to reach a helpline, one a line. */
export function Channels({ part, value, country, onValue }: Props) {
  const { t } = useWriting();
  const change = (index: number, what: Partial<Channel>) =>
    onValue(value.map((channel, at) => (at === index ? { ...channel, ...what } : channel)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-3">{t('channels.title')}</legend>
      {value.map((channel, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: channels have nothing else that tells them apart
          key={index}
          className="grid items-start gap-2 tablet:grid-cols-[7rem_1fr_1fr_auto]"
        >
          <SelectPart
            part={part}
            label={t('channels.type')}
            value={channel.type}
            onValue={(type) => change(index, { type: type as ChannelType })}
            options={CHANNEL_TYPES.map((type) => ({ value: type, label: t(`channels.${type}`) }))}
          />
          {channel.type === 'phone' ? (
            <PhonePart
              part={part}
              field={`number ${index}`}
              label={t('channels.number')}
              value={channel.value}
              country={country}
              onValue={(words) => change(index, { value: words })}
            />
          ) : (
            <TextPart
              part={part}
              field={`number ${index}`}
              label={t('channels.address')}
              value={channel.value}
              onValue={(words) => change(index, { value: words })}
              maxLength={300}
              dir="ltr"
            />
          )}
          <TextPart
            part={part}
            field={`note ${index}`}
            label={t('channels.note')}
            value={channel.note}
            onValue={(note) => change(index, { note })}
            maxLength={300}
            dir="auto"
          />
          <Button
            small
            variant="quiet"
            icon={X}
            className="tablet:mt-4"
            aria-label={t('channels.remove', { number: index + 1 })}
            onClick={() => {
              closeUpDrafts(part.drafts(), 'number', index);
              closeUpDrafts(part.drafts(), 'note', index);
              onValue(value.filter((_channel, at) => at !== index));
            }}
          />
        </div>
      ))}
      {value.length < 20 && (
        <div>
          <Button small onClick={() => onValue([...value, { type: 'phone', value: '', note: '' }])}>
            {t('channels.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
