'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type Props = {
  href: string;
  /** Only where there is room: on a phone it stands in the menu. */
  wide?: boolean;
  children: ReactNode;
};

/** One place in the rail. It knows when one is there. */
export function RailLink({ href, wide = false, children }: Props) {
  const path = usePathname();
  const here = href === '/desk' ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={clsx(
        'rail-item',
        wide && 'max-tablet:hidden',
        here
          ? 'bg-brand-tint font-semibold text-brand'
          : 'text-ink-2 hover:bg-sunken hover:text-ink max-tablet:hover:bg-transparent',
      )}
    >
      {children}
    </Link>
  );
}
