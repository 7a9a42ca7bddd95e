import { sayNames } from '#components/review/steps-ahead.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import type { Turn } from '#lib/tasks/turns.ts';
import { sayWhen } from '#lib/when.ts';

type Props = {
  line: Pick<ReleaseLine, 'holderId' | 'holder' | 'dueAt' | 'priority'>;
  me: string;
  /** Those one stands in for, by id. */
  instead: ReadonlyMap<string, string>;
  language: Language;
  zone: string;
  now: Date;
  /** Whose step it is and who has looked, where that is known. */
  turn?: Turn | undefined;
};

/** How much a release presses, who is on it and by when, in the line of a queue. */
export function TaskWords({ line, me, instead, language, zone, now, turn }: Props) {
  const t = translator(language, 'tasks');
  const when = line.dueAt && sayWhen(line.dueAt, now, language, zone);
  const isLate = line.dueAt !== null && line.dueAt <= now;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {line.priority && line.priority !== 'normal' && (
        <Badge tone={line.priority === 'urgent' ? 'withdrawn' : 'changes'}>
          {t(`priorities.${line.priority}`)}
        </Badge>
      )}
      {when && (
        <span className={isLate ? 'font-semibold text-alarm' : undefined}>
          {t(isLate ? 'overdue' : 'due', { when })}
        </span>
      )}
      {turn && turn.steps.length > 0 && <span>{t('step', { steps: sayNames(turn.steps, language) })}</span>}
      {line.holderId && (
        <span>
          {line.holderId === me ? t('held_by_me') : t('held_by', { who: line.holder ?? '' })}
          {instead.has(line.holderId) && ` · ${t('stands_in', { who: instead.get(line.holderId) ?? '' })}`}
        </span>
      )}
      {turn && turn.readers.length > 0 && (
        <span>{t('looked', { who: sayNames(turn.readers, language) })}</span>
      )}
    </span>
  );
}
