import { ArrowRight } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { directionOf } from '#lib/languages.ts';
import type { BuiltIn } from '#lib/style/built-in.ts';

/** What a rule finds in one example and what it puts there: many rules say the same of other words. */
export function RuleSample({ of }: { of: BuiltIn['sample'] | undefined }) {
  if (!of || of.found.trim().length < 2) return null;
  const own = { lang: of.language, dir: directionOf(of.language) };
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 text-[0.8125rem] text-ink-2">
      <bdi {...own}>{of.found}</bdi>
      {of.fix && (
        <>
          <Icon of={ArrowRight} mirror />
          <bdi {...own}>{of.fix}</bdi>
        </>
      )}
    </span>
  );
}
