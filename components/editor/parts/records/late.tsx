'use client';

import { late } from '../../late/late.tsx';

// Whoever writes without the directory waits for nothing; where it cannot be had the fields are there all the same.
export const RecordSearch = late(() => import('./record-search.tsx').then((it) => it.RecordSearch));
export const RecordLine = late(() => import('./record-line.tsx').then((it) => it.RecordLine));
