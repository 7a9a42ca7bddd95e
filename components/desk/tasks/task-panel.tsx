import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { PRIORITIES } from '#lib/tasks/input.ts';
import { readTask, type TaskView } from '#lib/tasks/queries.ts';
import { writeInstant } from '#lib/time.ts';
import { zones } from '#lib/wall-time.ts';
import { Disclosure } from '../disclosure.tsx';
import { candidateOptions } from './candidate-options.ts';

type Actions = Record<'take' | 'give' | 'deadline' | 'priority', FormAction>;
type Props = { member: CurrentMember; release: DeskRelease; actions: Actions };

/** Who reads this release, by when and how much it presses; and the forms of those who decide it. */
export async function TaskPanel({ member, release, actions }: Props) {
  const { language } = member;
  const t = translator(language, 'tasks');
  const problem = translator(language, 'errors')('summary');
  const task = await readTask(member, release.id);
  const isMine = task.holder?.id === member.id;
  const mayTake = can(member, 'approve', release.subject).allowed && !task.holder;
  const hidden = <HiddenFields values={{ releaseId: release.id }} />;
  return (
    <div className="grid gap-3 text-[0.8125rem]">
      <TaskFacts task={task} me={member.id} language={member.language} />
      {mayTake && (
        <ActionForm action={actions.take} errorTitle={problem}>
          {hidden}
          <SubmitButton variant="outline">{t('take')}</SubmitButton>
        </ActionForm>
      )}
      {isMine && (
        <ActionForm action={actions.give} errorTitle={problem}>
          <HiddenFields values={{ releaseId: release.id, memberId: '' }} />
          <SubmitButton variant="outline">{t('hand_back')}</SubmitButton>
        </ActionForm>
      )}
      {task.mayArrange && (
        <Disclosure label={translator(language, 'releases')('panel.change')}>
          <div className="grid gap-5">
            {release.work === 'in_review' && (
              <ActionForm
                key={`to-${task.holder?.id}`}
                action={actions.give}
                errorTitle={problem}
                className="grid gap-2"
              >
                {hidden}
                <Select
                  name="memberId"
                  label={t('give')}
                  defaultValue={task.holder?.id ?? ''}
                  options={[{ value: '', label: t('nobody') }, ...candidateOptions(task.reviewers, language)]}
                />
                <SubmitButton variant="outline">{t('set')}</SubmitButton>
              </ActionForm>
            )}
            <ActionForm
              key={`by-${task.dueWall}`}
              action={actions.deadline}
              errorTitle={problem}
              className="grid gap-2"
              label={t('deadline')}
            >
              {hidden}
              <div className="grid grid-cols-2 gap-2">
                <TextField
                  name="day"
                  type="date"
                  label={t('day')}
                  defaultValue={task.dueWall?.slice(0, 10)}
                  hint={t('no_deadline')}
                />
                <TextField
                  name="time"
                  type="time"
                  label={t('time')}
                  defaultValue={task.dueWall?.slice(11) ?? '17:00'}
                />
              </div>
              <Select
                name="zone"
                label={t('zone')}
                defaultValue={task.dueZone ?? release.site.timeZone}
                options={zones().map((zone) => ({ value: zone, label: zone, lang: 'en' }))}
              />
              <SubmitButton variant="outline">{t('set')}</SubmitButton>
            </ActionForm>
            <ActionForm
              key={task.priority}
              action={actions.priority}
              errorTitle={problem}
              className="grid gap-2"
            >
              {hidden}
              <Select
                name="priority"
                label={t('priority')}
                defaultValue={task.priority}
                options={PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))}
              />
              <SubmitButton variant="outline">{t('set')}</SubmitButton>
            </ActionForm>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

type FactsProps = { task: TaskView; me: string; language: CurrentMember['language'] };

function TaskFacts({ task, me, language }: FactsProps) {
  const t = translator(language, 'tasks');
  const at = task.dueAt && writeInstant(task.dueAt, language, task.dueZone ?? 'UTC');
  const isLate = task.dueAt !== null && task.dueAt <= new Date();
  const who =
    task.holder === null
      ? t('free')
      : task.holder.id === me
        ? t('held_by_me')
        : t('held_by', { who: task.holder.name });
  return (
    <ul className="grid gap-1">
      <li>{who}</li>
      {at && (
        <li className={isLate ? 'font-semibold text-alarm' : undefined}>
          {t(isLate ? 'overdue' : 'due', { when: at })}
        </li>
      )}
      {task.priority !== 'normal' && (
        <li>
          {t('priority')}: {t(`priorities.${task.priority}`)}
        </li>
      )}
    </ul>
  );
}
