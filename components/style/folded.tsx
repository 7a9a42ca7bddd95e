import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Language } from '#lib/languages.ts';

type Props = { label: string; count: number; isOpen: boolean; language: Language; children: ReactNode };

/** A part of a long list under its heading, with how much there is; folded until it is wanted. */
export function Folded({ label, count, isOpen, language, children }: Props) {
  return (
    <details open={isOpen} className="group border-b border-line">
      <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <span className="inline-flex text-ink-3 group-open:rotate-90 rtl:group-open:-rotate-90">
          <Icon of={ChevronRight} mirror />
        </span>
        <h2 className="text-base">{label}</h2>
        <span className="text-[0.8125rem] text-ink-3 tabular-nums">
          {count.toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : language)}
        </span>
      </summary>
      <div className="pb-6">{children}</div>
    </details>
  );
}
