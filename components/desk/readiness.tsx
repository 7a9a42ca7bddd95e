import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Problem } from '#lib/releases/readiness.ts';

type Props = {
  problems: Problem[];
  language: Language;
  /** Makes a problem lead to where it is. */
  lead?: (code: Problem['code'], words: string) => ReactNode;
};

/** What a text still lacks, one line each. */
export function ReadinessLines({ problems, language, lead = (_code, words) => words }: Props) {
  const t = translator(language, 'workflow');
  return problems.map(({ code, count, weight }) => (
    <li key={code} className="grid grid-cols-[auto_1fr] gap-2">
      <Icon
        of={weight === 'must' ? CircleAlert : TriangleAlert}
        className={weight === 'must' ? 'mt-0.5 text-error' : 'mt-0.5 text-warning'}
      />
      {lead(code, t(`problems.${code}`, { count }))}
    </li>
  ));
}

/** Said when nothing is missing. */
export function Ready({ language }: { language: Language }) {
  return (
    <p className="flex items-center gap-2">
      <Icon of={CircleCheck} className="text-published" />
      {translator(language, 'releases')('panel.ready_yes')}
    </p>
  );
}

/** What a text still lacks: what stands in the way, and what deserves a look. */
export function Readiness({ problems, language, lead }: Props) {
  const t = translator(language, 'releases');
  if (problems.length === 0) return <Ready language={language} />;
  return (['must', 'should'] as const).map((weight) => {
    const found = problems.filter((problem) => problem.weight === weight);
    if (found.length === 0) return null;
    return (
      <div key={weight} className="grid gap-1">
        <h3 className="text-[0.8125rem] text-ink-2">{t(`panel.${weight}`)}</h3>
        <ul className="grid gap-1">
          <ReadinessLines problems={found} language={language} lead={lead} />
        </ul>
      </div>
    );
  });
}
