import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

type Props = {
  of: LucideIcon;
  /** 20 px in the rail, 15 px beside words. */
  size?: 'small' | 'large';
  /** True for arrows: they turn round from right to left. */
  mirror?: boolean;
  className?: string;
};

/** A drawing beside a word. It never stands alone: the word is the name. */
export function Icon({ of: Drawing, size = 'small', mirror = false, className }: Props) {
  const large = size === 'large';
  return (
    <Drawing
      aria-hidden="true"
      strokeWidth={large ? 1.6 : 1.9}
      className={clsx('flex-none', large ? 'size-5' : 'size-[0.9375rem]', mirror && 'mirror', className)}
    />
  );
}
