import type { ReactNode } from 'react';

/** Says that a place is empty, what belongs there, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="my-2 grid gap-1 rounded-md border border-dashed border-edge px-4.5 py-4 text-ink-2">
      <b className="text-ink">{title}</b>
      {children}
    </div>
  );
}
