'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = { label: string; className: string; children: ReactNode };

/** Links in a row that may be wider than the screen: the one where one is comes into view. */
export function Strip({ label, className, children }: Props) {
  const strip = useRef<HTMLElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another current link
  useEffect(() => {
    const here = strip.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    const all = strip.current?.getBoundingClientRect();
    if (!here || !all || (here.left >= all.left && here.right <= all.right)) return;
    strip.current?.scrollBy({ left: (here.left + here.right - all.left - all.right) / 2 });
  }, [path]);
  return (
    <nav ref={strip} aria-label={label} className={className}>
      {children}
    </nav>
  );
}
