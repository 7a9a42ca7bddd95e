import type { ReactNode } from 'react';

type Props = { title: string; aside?: ReactNode; id?: string; children: ReactNode };

/** One part of the panel beside a text. */
export function PanelSection({ title, aside, id, children }: Props) {
  return (
    <section id={id} className="grid grid-cols-1 gap-2.5 border-b border-line px-4.5 py-4 last:border-0">
      <h2 className="flex items-baseline gap-2 text-sm">
        {title}
        {aside && <span className="ms-auto text-[0.8125rem] font-normal text-ink-3">{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
