import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { Icon } from './icon.tsx';

type Props = Omit<ComponentProps<typeof Link>, 'className'> &
  Omit<ButtonLook, 'disabled'> & { icon?: LucideIcon };

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({ variant, small, className, icon, children, ...rest }: Props) {
  return (
    <Link prefetch={false} {...rest} className={buttonClass({ variant, small, className })}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}
