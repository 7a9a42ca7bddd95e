import type { ReactNode } from 'react';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { atLeast } from '#lib/members/roles.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import { BULK_ACTS, PRIORITIES } from '#lib/tasks/input.ts';
import type { Candidate } from '#lib/tasks/queries.ts';
import { zones } from '#lib/wall-time.ts';
import { BulkForm } from './bulk-form.tsx';
import { candidateOptions } from './candidate-options.ts';

type Props = {
  member: CurrentMember;
  action: FormAction;
  /** Everything that can be ticked. */
  lines: ReleaseLine[];
  people: Candidate[];
  zone: string;
  children: ReactNode;
};

/** Whether this member does anything to several releases at once. */
export const doesSeveral = (member: CurrentMember): boolean =>
  member.grants.some(({ role }) => atLeast([role], 'editor'));

/** Lists whose ticked releases this member can deal with together. */
export function Several({ member, action, lines, people, zone, children }: Props) {
  const { language } = member;
  const t = translator(language, 'tasks');
  const untitled = translator(language, 'desk')('line.untitled');
  return (
    <BulkForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      words={{
        title: t('bulk.title'),
        all: t('bulk.all'),
        act: t('bulk.act'),
        give: t('give'),
        day: t('day'),
        time: t('time'),
        zone: t('zone'),
        priority: t('priority'),
        do: t('bulk.do'),
        report: t.raw('bulk.report'),
        done: t('bulk.done'),
      }}
      acts={BULK_ACTS.map((value) => ({ value, label: t(`bulk.${value}`) }))}
      people={[{ value: '', label: t('nobody') }, ...candidateOptions(people, language)]}
      priorities={PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))}
      zones={zones().map((value) => ({ value, label: value, lang: 'en' }))}
      zone={zone}
      headlines={Object.fromEntries(lines.map(({ id, headline }) => [id, headline || untitled]))}
    >
      {children}
    </BulkForm>
  );
}

/** The box a release is ticked by. It carries the state its page showed. */
export function Tick({ line, language }: { line: ReleaseLine; language: Language }) {
  const headline = line.headline || translator(language, 'desk')('line.untitled');
  return (
    <input
      type="checkbox"
      name="items"
      value={`${line.id}:${line.stateVersion}`}
      aria-label={translator(language, 'tasks')('bulk.tick', { headline })}
      className="size-6 accent-brand-fill"
    />
  );
}
