'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus when it appears, so that what just happened is read out and seen. */
export function Announce({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className={className}>
      {children}
    </div>
  );
}
