import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const LOOKS = {
  notice: { frame: 'border-s-notice bg-notice-tint', glyph: 'text-notice', icon: Info },
  done: { frame: 'border-s-published bg-published-tint', glyph: 'text-published', icon: CircleCheck },
  warning: { frame: 'border-s-warning bg-warning-tint', glyph: 'text-warning', icon: TriangleAlert },
  alarm: { frame: 'border-s-error bg-error-tint', glyph: 'text-error', icon: CircleAlert },
} as const satisfies Record<string, { frame: string; glyph: string; icon: LucideIcon }>;

type Props = {
  tone?: keyof typeof LOOKS;
  title?: ReactNode;
  children?: ReactNode;
  role?: 'status' | 'alert';
  className?: string;
};

/** Something that is so, said above what it concerns. */
export function Notice({ tone = 'notice', title, children, role, className }: Props) {
  const look = LOOKS[tone];
  return (
    <div
      role={role}
      className={clsx(
        'grid grid-cols-[auto_1fr] gap-x-2.5 rounded-sm border-s-4 px-4 py-3',
        look.frame,
        className,
      )}
    >
      <Icon of={look.icon} className={clsx('mt-0.5', look.glyph)} />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
