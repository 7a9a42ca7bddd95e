'use client';

import type { CountryCode } from 'libphonenumber-js/min';
import { useState } from 'react';
import { LatePart } from '#components/ui/late-part.ts';
import { useWriting } from '../context.ts';
import { isPhone } from './checks.ts';
import { TextPart } from './fields.tsx';
import type { Part } from './use-part.ts';

type Props = {
  part: Pick<Part, 'visit' | 'drafts'>;
  label: string;
  /** Tells it from other numbers of the same part. */
  field?: string;
  value: string;
  onValue: (value: string) => void;
  /** Whose numbers are meant when no country code is written (ISO 3166-1 alpha-2). */
  country?: string | null;
  className?: string;
};

/** A telephone number. After it was written, the international form (E.164) is offered. */
export function PhonePart({ country, onValue, className, ...props }: Props) {
  const { t } = useWriting();
  const [offer, setOffer] = useState<string | null>(null);
  return (
    <div className={className}>
      <TextPart
        {...props}
        type="tel"
        dir="ltr"
        maxLength={39}
        onValue={(value) => {
          setOffer(null);
          onValue(value);
        }}
        check={(value) => (isPhone(value) ? null : t('fields.phone_wrong'))}
        onLeave={async (value) => setOffer(await international(value, country))}
      />
      {offer && offer !== props.value && (
        <p className="mt-1 text-xs text-ink-2">
          {t('fields.phone_offer')}{' '}
          <button
            type="button"
            className="font-semibold text-brand underline"
            onClick={() => {
              setOffer(null);
              onValue(offer);
            }}
          >
            <bdi dir="ltr">{offer}</bdi>
          </button>
        </p>
      )}
    </div>
  );
}

// The tables of numbering plans are large, so they come only when somebody has written a number. Without, nothing is offered.
const numberingPlans = new LatePart(() => import('libphonenumber-js/min'), []);

async function international(value: string, country?: string | null): Promise<string | null> {
  if (!value || !isPhone(value)) return null;
  const plans = await numberingPlans.load();
  const number = plans?.default(value, (country ?? undefined) as CountryCode | undefined);
  return number?.isValid() ? number.number : null;
}
