import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Strip } from './strip.tsx';

export type Tab = { href: string; label: ReactNode; current: boolean };

type Props = {
  label: string;
  tabs: Tab[];
  /** What else leads somewhere from here. */
  end?: ReactNode;
  className?: string;
};

/** Pages of one thing side by side; each has its own address. */
export function Tabs({ label, tabs, end, className }: Props) {
  return (
    <Strip
      label={label}
      className={clsx('strip flex gap-5 overflow-x-auto border-b border-line text-[0.8125rem]', className)}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          className={clsx(
            'flex min-h-11 items-center gap-1 whitespace-nowrap no-underline hover:text-ink',
            tab.current
              ? 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--color-brand)]'
              : 'font-medium text-ink-2',
          )}
        >
          {tab.label}
        </Link>
      ))}
      {end}
    </Strip>
  );
}
