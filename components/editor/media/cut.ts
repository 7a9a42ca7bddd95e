/** A part of a picture in thousandths of it. */
export type Cut = { x: number; y: number; w: number; h: number };
export const SIDES = ['left', 'top', 'right', 'bottom'] as const;
export type CutSide = (typeof SIDES)[number];

const ALL: Cut = { x: 0, y: 0, w: 1000, h: 1000 };
/** No part is so small that nothing can be seen on it. */
export const LEAST = 50;

/** The part a picture's attribute says; nothing there is the whole. Pure. */
export function readCut(crop: string): Cut {
  const [x, y, w, h] = crop.split(',').map(Number);
  if (!crop || x === undefined || y === undefined || !w || !h) return ALL;
  return { x, y, w, h };
}

/** As the document keeps it: "" for the whole. Pure. */
export function writeCut({ x, y, w, h }: Cut): string {
  return w === 1000 && h === 1000 ? '' : [x, y, w, h].join();
}

/** Where a side of a part lies, in thousandths from the left or the top. Pure. */
export function sideOf({ x, y, w, h }: Cut, side: CutSide): number {
  return { left: x, top: y, right: x + w, bottom: y + h }[side];
}

/** A part with one side elsewhere; it never leaves the picture or gets too small. Pure. */
export function moveSide(cut: Cut, side: CutSide, to: number): Cut {
  const at = Math.round(to);
  const [right, bottom] = [cut.x + cut.w, cut.y + cut.h];
  switch (side) {
    case 'left': {
      const x = between(0, at, right - LEAST);
      return { ...cut, x, w: right - x };
    }
    case 'top': {
      const y = between(0, at, bottom - LEAST);
      return { ...cut, y, h: bottom - y };
    }
    case 'right':
      return { ...cut, w: between(cut.x + LEAST, at, 1000) - cut.x };
    case 'bottom':
      return { ...cut, h: between(cut.y + LEAST, at, 1000) - cut.y };
  }
}

/**
 * The largest part of a shape (width by height, 1.5 is three by two) around a point in hundredths, for a picture of a size
 * in pixels. Pure.
 */
export function shaped(
  shape: number,
  { width, height }: { width: number; height: number },
  focal: { x: number; y: number },
): Cut {
  const own = width / height;
  const w = own > shape ? Math.round((1000 * shape) / own) : 1000;
  const h = own > shape ? 1000 : Math.round((1000 * own) / shape);
  return {
    w,
    h,
    x: between(0, Math.round(focal.x * 10 - w / 2), 1000 - w),
    y: between(0, Math.round(focal.y * 10 - h / 2), 1000 - h),
  };
}

const between = (least: number, value: number, most: number) => Math.min(Math.max(least, value), most);
