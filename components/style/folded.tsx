import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Language } from '#lib/languages.ts';

type Props = {
  label: string;
  count: number;
  isOpen: boolean;
  language: Language;
  /** Within another one. */
  isInner?: boolean;
  /** What the label is written in, where that is another language. */
  lang?: string;
  children: ReactNode;
};

/** A part of a long list under its heading, with how much there is; folded until it is wanted. */
export function Folded({ label, count, isOpen, language, isInner = false, lang, children }: Props) {
  const Heading = isInner ? 'h3' : 'h2';
  return (
    <details
      open={isOpen}
      className="border-b border-line [&[open]>summary>span:first-child]:rotate-90 rtl:[&[open]>summary>span:first-child]:-rotate-90"
    >
      <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <span className="inline-flex text-ink-3">
          <Icon of={ChevronRight} mirror />
        </span>
        <Heading className={isInner ? 'text-[0.9375rem] font-medium' : 'text-base'} lang={lang}>
          {label}
        </Heading>
        <span className="text-[0.8125rem] text-ink-3 tabular-nums">
          {count.toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : language)}
        </span>
      </summary>
      <div className={isInner ? 'pb-4' : 'pb-6'}>{children}</div>
    </details>
  );
}
