import type { ReactNode } from 'react';

/** A queue of releases under its heading; how many there are stands beside it. */
export function Queue({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className="mb-9">
      <h2 className="flex items-baseline gap-2 text-base">
        {title}
        {count !== undefined && <span className="text-sm font-normal text-ink-3">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
