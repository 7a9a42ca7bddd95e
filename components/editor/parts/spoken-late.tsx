'use client';

import { late } from '../late/late.tsx';

/** Which languages a contact speaks: loaded when a contact is opened. */
export const SpokenPart = late(() => import('./spoken-part.tsx').then((it) => it.SpokenPart));
