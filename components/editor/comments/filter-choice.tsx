'use client';

import { useId } from 'react';
import { controlClass } from '#components/form/field.tsx';
import { useTalking } from './context.ts';
import { FILTERS, type Filter } from './filter.ts';

/** Which comments are shown. */
export function FilterChoice() {
  const { t, filter, show } = useTalking();
  const id = useId();
  return (
    <div className="grid flex-1 gap-1">
      <label htmlFor={id} className="text-[0.8125rem] font-semibold">
        {t('filter.label')}
      </label>
      <select
        id={id}
        value={filter}
        onChange={({ currentTarget }) => show(currentTarget.value as Filter)}
        className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
      >
        {FILTERS.map((each) => (
          <option key={each} value={each}>
            {t(`filter.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
