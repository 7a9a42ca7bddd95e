'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';
import { isWebAddress } from './checks.ts';
import { closeUpDrafts } from './drafts.ts';
import { TextPart } from './fields.tsx';
import type { Part } from './use-part.ts';

type Props = { part: Part; value: string[]; onValue: (all: string[]) => void };

/** Web addresses of a helpline. One that is being written stands apart until it is one. */
export function Links({ part, value, onValue }: Props) {
  const { t } = useWriting();
  const [begun, setComing] = useState(false);
  const coming = begun || part.drafts().has(`link ${value.length}`);
  const check = (words: string) => (words !== '' && isWebAddress(words) ? null : t('fields.link_wrong'));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-3">{t('links.title')}</legend>
      {[...value, ...(coming ? [''] : [])].map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same address may stand twice while it is written
        <div key={index} className="grid grid-cols-[1fr_auto] items-start gap-2">
          <TextPart
            part={part}
            field={`link ${index}`}
            type="url"
            dir="ltr"
            label={t('links.address')}
            value={link}
            check={check}
            maxLength={2000}
            onValue={(words) => {
              setComing(false);
              onValue(index < value.length ? value.with(index, words) : [...value, words]);
            }}
          />
          <Button
            small
            variant="quiet"
            icon={X}
            className="mt-4"
            aria-label={t('links.remove', { number: index + 1 })}
            onClick={() => {
              closeUpDrafts(part.drafts(), 'link', index);
              if (index === value.length) setComing(false);
              else onValue(value.filter((_link, at) => at !== index));
            }}
          />
        </div>
      ))}
      {value.length < 20 && !coming && (
        <div>
          <Button small onClick={() => setComing(true)}>
            {t('links.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
