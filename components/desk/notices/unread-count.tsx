'use client';

import { useEffect, useState } from 'react';
import { useRing } from './use-ring.ts';

type Props = {
  member: string;
  unread: number;
  /** With `{count}` in them. */
  words: { count: string; fresh: string };
};

/** The number on the bell. It follows what the newsroom says, without a reload, and says aloud when there is more. */
export function UnreadCount({ member, unread, words }: Props) {
  const [now, setNow] = useState(unread);
  const [said, setSaid] = useState('');
  useEffect(() => setNow(unread), [unread]);
  useRing(member, (heard) => {
    setNow(heard);
    setSaid(heard > now ? words.fresh.replace('{count}', String(heard)) : '');
  });
  return (
    <>
      {now > 0 && (
        <span className="rail-count">
          <span aria-hidden="true">{now > 99 ? '99+' : now}</span>
          <span className="sr-only">{words.count.replace('{count}', String(now))}</span>
        </span>
      )}
      <span className="sr-only" role="status">
        {said}
      </span>
    </>
  );
}
