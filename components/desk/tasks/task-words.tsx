import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import { sayWhen } from '#lib/when.ts';

type Props = {
  line: Pick<ReleaseLine, 'holderId' | 'holder' | 'dueAt' | 'priority'>;
  me: string;
  /** Those one stands in for, by id. */
  instead: ReadonlyMap<string, string>;
  language: Language;
  zone: string;
  now: Date;
};

/** How much a release presses, who is on it and by when, in the line of a queue. */
export function TaskWords({ line, me, instead, language, zone, now }: Props) {
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
      {line.holderId && (
        <span>
          {line.holderId === me ? t('held_by_me') : t('held_by', { who: line.holder ?? '' })}
          {instead.has(line.holderId) && ` · ${t('stands_in', { who: instead.get(line.holderId) ?? '' })}`}
        </span>
      )}
    </span>
  );
}
