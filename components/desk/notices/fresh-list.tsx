'use client';

import { useRef } from 'react';
import { useRefresh } from '#components/editor/use-refresh.ts';
import { useRing } from './use-ring.ts';

/** Brings the list of notices up to date when there are more or fewer of them. Draws nothing. */
export function FreshList({ member, unread }: { member: string; unread: number }) {
  const refresh = useRefresh();
  const asked = useRef<number | null>(null);
  useRing(member, (heard) => {
    if (heard === unread || heard === asked.current) return;
    asked.current = heard;
    refresh();
  });
  return null;
}
