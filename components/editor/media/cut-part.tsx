'use client';

import { type PointerEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';
import type { Part } from '../parts/use-part.ts';
import { type Cut, type CutSide, moveSide, readCut, SIDES, shaped, sideOf, writeCut } from './cut.ts';
import { useFile } from './use-file.ts';

type Props = { part: Part; asset: string; crop: string; focalX: number; focalY: number };

const CORNERS = [
  ['left', 'top'],
  ['right', 'top'],
  ['left', 'bottom'],
  ['right', 'bottom'],
] as const;
const SHAPES = [
  ['3:2', 3 / 2],
  ['16:9', 16 / 9],
  ['1:1', 1],
] as const;

/**
 * Which part of a picture is shown and what must stay in sight: its corners are dragged, a press into it sets the point;
 * for the keys every side and both ways of the point have a slider.
 */
export function CutPart({ part, asset, crop, focalX, focalY }: Props) {
  const { t } = useWriting();
  const file = useFile(asset);
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Cut | null>(null);
  if (!file?.view || !file.width || !file.height) return null;
  const size = { width: file.width, height: file.height };
  const cut = dragged ?? readCut(crop);
  const keep = (next: Cut) => part.set('crop', writeCut(next));
  const at = (event: PointerEvent) => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const corner = ([across, down]: readonly [CutSide, CutSide]) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      part.visit();
      setDragged(cut);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const { x, y } = at(event);
      setDragged(moveSide(moveSide(cut, across, x * 1000), down, y * 1000));
    },
    onPointerUp: () => {
      if (dragged) keep(dragged);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-3">{t('image.cut')}</legend>
      {/* A picture has its left on the left in every language. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders below do the same for the keys */}
      <div
        ref={board}
        dir="ltr"
        className="relative touch-none select-none overflow-hidden rounded-sm bg-ground"
        onPointerDown={(event) => {
          const { x, y } = at(event);
          part.setAll({ focalX: percent(x), focalY: percent(y) });
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: the desk serves its own small drawings */}
        <img
          src={`/desk/media/file/${file.view}`}
          alt=""
          draggable={false}
          {...size}
          className="block h-auto w-full"
        />
        <div
          className="pointer-events-none absolute border-2 border-paper shadow-[0_0_0_100vmax_rgb(0_0_0/.5)]"
          style={{
            left: `${cut.x / 10}%`,
            top: `${cut.y / 10}%`,
            width: `${cut.w / 10}%`,
            height: `${cut.h / 10}%`,
          }}
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute size-4 -translate-1/2 rounded-full border-2 border-paper bg-brand-fill"
          style={{ left: `${focalX}%`, top: `${focalY}%` }}
        />
        {CORNERS.map((sides) => (
          <span
            key={sides.join()}
            aria-hidden="true"
            className="absolute grid size-11 -translate-1/2 cursor-crosshair place-content-center"
            style={{ left: `${sideOf(cut, sides[0]) / 10}%`, top: `${sideOf(cut, sides[1]) / 10}%` }}
            {...corner(sides)}
          >
            <span className="size-4 rounded-full border-2 border-brand-fill bg-paper" />
          </span>
        ))}
      </div>
      <p className="text-xs text-ink-3">{t('image.cut_hint')}</p>
      <div className="flex flex-wrap gap-1">
        {SHAPES.map(([name, shape]) => (
          <Button
            key={name}
            small
            aria-label={t('image.shape', { shape: name })}
            onClick={() => keep(shaped(shape, size, { x: focalX, y: focalY }))}
          >
            <bdi dir="ltr">{name}</bdi>
          </Button>
        ))}
        <Button
          small
          variant="quiet"
          reason={crop === '' ? t('image.is_whole') : null}
          onClick={() => part.set('crop', '')}
        >
          {t('image.whole')}
        </Button>
      </div>
      <div className="grid gap-x-4 tablet:grid-cols-2">
        {SIDES.map((side) => (
          <Slider
            key={side}
            part={part}
            label={t(`image.sides.${side}`)}
            value={Math.round(sideOf(cut, side) / 10)}
            onValue={(value) => keep(moveSide(cut, side, value * 10))}
          />
        ))}
        <Slider
          part={part}
          label={t('image.across')}
          value={focalX}
          onValue={(value) => part.set('focalX', value)}
        />
        <Slider
          part={part}
          label={t('image.down')}
          value={focalY}
          onValue={(value) => part.set('focalY', value)}
        />
      </div>
    </fieldset>
  );
}

const percent = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 100);

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
      <input
        id={id}
        type="range"
        dir="ltr"
        min={0}
        max={100}
        value={value}
        aria-valuetext={t('image.percent', { value })}
        onFocus={() => part.visit()}
        onChange={({ currentTarget }) => onValue(Number(currentTarget.value))}
        className="min-w-24 flex-1 accent-brand-fill"
      />
    </div>
  );
}
