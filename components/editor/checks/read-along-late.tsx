'use client';

import { late } from '../late/late.tsx';

/** The newsroom that reads along: loaded when the page is idle, nothing where it cannot be had. */
export const ReadAlong = late(() => import('./read-along-here.tsx').then((it) => it.ReadAlongHere), {
  idle: true,
});
