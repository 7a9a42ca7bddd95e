'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';

const isAt = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

type Props = {
  face: ReactNode;
  /** The places that stand only in its list: at one of them the button is lit. */
  places: string[];
  children: ReactNode;
};

/** The list of the places one goes to less often, at the end of the rail. */
export function RailMore({ face, places, children }: Props) {
  const path = usePathname();
  const here = places.some((href) => isAt(path, href));
  return (
    <Menu
      className={clsx(
        'rail-item',
        here
          ? 'bg-brand-tint font-semibold text-brand'
          : 'text-ink-2 hover:bg-sunken hover:text-ink max-tablet:hover:bg-transparent',
      )}
      panelClassName="rail-menu"
      face={face}
    >
      {children}
    </Menu>
  );
}

/** One place in that list. It knows when one is there. */
export function MorePlace({
  href,
  wide,
  children,
}: {
  href: string;
  /** In the rail itself where there is room. */
  wide: boolean;
  children: ReactNode;
}) {
  const here = isAt(usePathname(), href);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={clsx(
        menuItemClass(),
        'grid-cols-[auto_1fr] items-center gap-2.5',
        wide && 'tablet:hidden',
        here && 'font-semibold text-brand',
      )}
    >
      {children}
    </Link>
  );
}
