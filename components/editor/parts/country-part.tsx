'use client';

import { useWriting } from '../context.ts';
import { SelectPart } from './fields.tsx';
import type { Part } from './use-part.ts';

type Props = {
  part: Pick<Part, 'visit'>;
  value: string | null;
  onValue: (value: string | null) => void;
  className?: string;
};

/** A country, by its name in the member's language. */
export function CountryPart({ part, value, onValue, className }: Props) {
  const { t, opening } = useWriting();
  const known = opening.countries.map(({ code, name }) => ({ value: code, label: name }));
  const other = value && !known.some((option) => option.value === value) ? [{ value, label: value }] : [];
  return (
    <SelectPart
      part={part}
      label={t('fields.country')}
      value={value ?? ''}
      onValue={(code) => onValue(code || null)}
      options={[{ value: '', label: t('fields.country_none') }, ...other, ...known]}
      className={className}
    />
  );
}
