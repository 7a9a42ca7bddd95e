'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Says how many of the tools that may go into the menu have room in the bar, from the first. They carry `data-fold` with
 * their number; their widths are remembered from when they were last drawn.
 */
export function useFit(bar: RefObject<HTMLElement | null>, count: number): number {
  const [fits, setFits] = useState(count);
  const widths = useRef<number[]>([]);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measure = () => {
      for (const tool of element.querySelectorAll<HTMLElement>('[data-fold]'))
        widths.current[Number(tool.dataset.fold)] = tool.offsetWidth;
      const style = getComputedStyle(element);
      const room =
        element.clientWidth -
        Number.parseFloat(style.paddingInlineStart) -
        Number.parseFloat(style.paddingInlineEnd);
      const gap = Number.parseFloat(style.columnGap) || 0;
      const fixed = ([...element.children] as HTMLElement[])
        .filter((child) => !('fold' in child.dataset) && child.offsetWidth > 0)
        .filter((child) => getComputedStyle(child).position !== 'fixed')
        .reduce((sum, child) => sum + outerWidth(child) + gap, 0);
      let used = fixed;
      let fit = 0;
      while (fit < count && used + (widths.current[fit] ?? 0) + gap <= room) {
        used += (widths.current[fit] ?? 0) + gap;
        fit += 1;
      }
      setFits(fit);
    };
    const sized = new ResizeObserver(measure);
    sized.observe(element);
    for (const child of element.children) sized.observe(child);
    measure();
    return () => sized.disconnect();
  }, [bar, count]);
  return fits;
}

function outerWidth(element: HTMLElement): number {
  const { marginInlineStart, marginInlineEnd } = getComputedStyle(element);
  const margins = [marginInlineStart, marginInlineEnd].map((margin) => Number.parseFloat(margin) || 0);
  // What pushes itself to the end has as much margin as there is room.
  return element.offsetWidth + (element.matches('[data-last]') ? 0 : margins.reduce((a, b) => a + b));
}
