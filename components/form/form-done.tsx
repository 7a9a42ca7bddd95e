'use client';

import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { useShown } from './form-context.ts';

/** Says that the form it stands in has done what it was asked. */
export function FormDone({ children }: { children: ReactNode }) {
  return <div role="status">{useShown() && <Notice tone="done" title={children} />}</div>;
}
