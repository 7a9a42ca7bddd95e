'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { TextField } from '#components/form/text-field.tsx';

type Marked = { number: number; seenAs: string; x: number; y: number };

type Props = {
  /** The name of the drawing that is marked; null: there is none, or it is no picture. */
  drawing: string | null;
  width: number;
  height: number;
  people: readonly Marked[];
  words: { picture: string; at: string; set: string; x: string; y: string };
};

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The picture with everybody marked on it. A press, or Enter after the arrow keys, says where somebody's face is; the numbers
 * are fields too, for whoever works without scripts.
 */
export function MarkPicture({ drawing, width, height, people, words }: Props) {
  const [cross, setCross] = useState({ x: 50, y: 50 });
  const [set, setSet] = useState<{ x: number; y: number } | null>(null);
  const say = (text: string, at: { x: number; y: number }) =>
    text.replace('{x}', String(at.x)).replace('{y}', String(at.y));
  function press(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const at = {
      x: within(((event.clientX - box.left) / box.width) * 100),
      y: within(((event.clientY - box.top) / box.height) * 100),
    };
    setCross(at);
    setSet(at);
  }
  function move(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setSet(cross);
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 : 2;
    setCross({ x: within(cross.x + step[0] * by), y: within(cross.y + step[1] * by) });
  }
  return (
    <div className="grid gap-3">
      {drawing && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a place on a picture is no button of its own */}
          <div
            role="button"
            tabIndex={0}
            aria-label={words.picture}
            onPointerDown={press}
            onKeyDown={move}
            dir="ltr"
            className="group relative w-full max-w-2xl cursor-crosshair touch-manipulation select-none"
          >
            {/* biome-ignore lint/performance/noImgElement: it is drawn in its sizes already */}
            <img
              src={`/desk/media/file/${drawing}`}
              alt=""
              width={width}
              height={height}
              draggable={false}
              className="h-auto w-full rounded-sm bg-sunken"
            />
            {/* places as attributes: the desk’s policy keeps styles out of elements */}
            <svg aria-hidden="true" className="marks absolute inset-0 size-full">
              {people.map(({ number, seenAs, x, y }) => (
                <g key={number}>
                  <title>{seenAs}</title>
                  <circle cx={`${x}%`} cy={`${y}%`} r="13" />
                  <text x={`${x}%`} y={`${y}%`}>
                    {number}
                  </text>
                </g>
              ))}
              {set && <circle cx={`${set.x}%`} cy={`${set.y}%`} r="13" className="mark-new" />}
              <circle
                cx={`${cross.x}%`}
                cy={`${cross.y}%`}
                r="20"
                className="mark-cross invisible group-focus-visible:visible"
              />
            </svg>
          </div>
          <p role="status" className="text-xs text-ink-3">
            {set && set.x === cross.x && set.y === cross.y ? say(words.set, set) : say(words.at, cross)}
          </p>
        </>
      )}
      <div key={set ? `${set.x}.${set.y}` : ''} className="grid max-w-md grid-cols-2 items-end gap-3">
        <TextField
          type="number"
          min={0}
          max={100}
          name="x"
          label={words.x}
          defaultValue={set ? String(set.x) : ''}
        />
        <TextField
          type="number"
          min={0}
          max={100}
          name="y"
          label={words.y}
          defaultValue={set ? String(set.y) : ''}
        />
      </div>
    </div>
  );
}

const within = (value: number) => Math.round(Math.min(100, Math.max(0, value)));
