'use client';

import { useId } from 'react';
import { useWriting } from '../context.ts';
import type { Part } from './use-part.ts';

type Props = { part: Pick<Part, 'visit' | 'set'>; x: number; y: number };

/** What must stay in sight when a picture is cut to a format: two sliders, and a frame that shows the point. */
export function FocalPart({ part, x, y }: Props) {
  const { t } = useWriting();
  return (
    <fieldset className="grid grid-cols-[6rem_1fr] items-center gap-x-3.5 gap-y-1">
      <legend className="mb-1 text-xs text-ink-3">{t('image.focal')}</legend>
      <div
        aria-hidden="true"
        dir="ltr"
        className="relative row-span-2 aspect-[3/2] rounded-sm border border-edge bg-ground"
      >
        <span
          className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-brand-fill"
          style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}
        />
      </div>
      <Slider
        part={part}
        label={t('image.across')}
        value={x}
        onValue={(value) => part.set('focalX', value)}
      />
      <Slider part={part} label={t('image.down')} value={y} onValue={(value) => part.set('focalY', value)} />
    </fieldset>
  );
}

type SliderProps = {
  part: Pick<Part, 'visit'>;
  label: string;
  value: number;
  onValue: (value: number) => void;
};

function Slider({ part, label, value, onValue }: SliderProps) {
  const { t } = useWriting();
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-2 max-tablet:min-h-11">
      <label htmlFor={id} className="w-28 text-xs text-ink-3">
        {label}
      </label>
      {/* A picture has its left on the left in every language. */}
      <input
        id={id}
        type="range"
        dir="ltr"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-valuetext={t('image.percent', { value })}
        onFocus={() => part.visit()}
        onChange={({ currentTarget }) => onValue(Number(currentTarget.value))}
        className="min-w-24 flex-1 accent-brand-fill"
      />
    </div>
  );
}
