import { clsx } from 'clsx';
import Link from 'next/link';

export type Option = { href: string; label: string; current: boolean };

/** A few ways to look at the same thing, one of them chosen. */
export function Choice({ label, options }: { label: string; options: Option[] }) {
  return (
    <nav aria-label={label} className="inline-flex overflow-hidden rounded-md border border-edge">
      {options.map((option, place) => (
        <Link
          key={option.href}
          href={option.href}
          prefetch={false}
          scroll={false}
          aria-current={option.current ? 'true' : undefined}
          className={clsx(
            'px-2.5 py-1.5 text-[0.8125rem] no-underline -outline-offset-2 max-tablet:py-3',
            place > 0 && 'border-s border-edge',
            option.current
              ? 'bg-brand-tint font-semibold text-brand'
              : 'font-medium text-ink-2 hover:bg-ground',
          )}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
