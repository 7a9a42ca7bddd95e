import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

/** Something that stays folded until it is wanted. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-7 list-none items-center gap-1 rounded-sm font-medium text-brand max-tablet:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="inline-flex group-open:rotate-90 rtl:group-open:-rotate-90">
          <Icon of={ChevronRight} mirror />
        </span>
        {label}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
