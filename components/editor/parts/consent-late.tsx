'use client';

import { late } from '../late/late.tsx';

/** Ties a quotation or a picture to somebody's consent: loaded when the page is idle. */
export const ConsentPart = late(() => import('./consent-part.tsx').then((it) => it.ConsentPart));
