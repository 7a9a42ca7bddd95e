import { Said } from '#components/ui/said.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { ReviewView, StepView } from '#lib/review/queries.ts';
import { sayBecause, sayStep } from '#lib/review/say.ts';
import { StepItem } from './step-list.tsx';
import { StepsAhead, sayNames } from './steps-ahead.tsx';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  review: ReviewView;
  sayWhen: (instant: Date) => string;
};

/** Who signed and who is still to sign, step by step and why; before a submission, who would be asked. */
export function ApprovalRecord({ member, release, review, sayWhen }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  if ('ahead' in review) return <StepsAhead steps={review.ahead} language={language} />;
  const mine = can(member, 'approve', release.subject);
  const isWaiting = release.work === 'in_review' && !mine.allowed;
  return (
    <>
      <ol className="steps">
        <StepItem
          number={null}
          state={release.submittedAt ? 'done' : 'waits'}
          title={t('approval.submitted')}
        >
          {release.submittedBy && release.submittedAt
            ? translator(language, 'review')('panel.signed', {
                name: release.submittedBy,
                when: sayWhen(release.submittedAt),
              })
            : t('approval.not_submitted')}
        </StepItem>
        {review.running.map((step) => (
          <Step
            key={step.id}
            step={step}
            isAuthor={release.subject.authors.includes(member.id)}
            language={language}
            sayWhen={sayWhen}
          />
        ))}
        <StepItem
          number={null}
          state={can(member, 'publish', release.subject).allowed ? 'yours' : 'waits'}
          title={t('approval.publisher')}
        >
          {release.work === 'approved' ? t('approval.ready') : t('approval.after')}
        </StepItem>
      </ol>
      {isWaiting && !mine.allowed && mine.kind === 'not_now' && (
        <p className="text-ink-2">{sayReason(language, mine.reason)}</p>
      )}
      {mine.allowed && release.revision && (
        <p className="text-[0.8125rem] text-ink-2">
          {translator(language, 'review')('panel.only', { revision: release.revision.number })}
        </p>
      )}
    </>
  );
}

type StepProps = {
  step: StepView;
  isAuthor: boolean;
  language: Language;
  sayWhen: (instant: Date) => string;
};

function Step({ step, isAuthor, language, sayWhen }: StepProps) {
  const t = translator(language, 'review');
  const { signature, state } = step;
  const name = sayStep(step, language);
  return (
    <StepItem
      number={step.stage}
      state={state}
      title={state === 'yours' ? t('panel.you', { step: name }) : name}
    >
      {signature && (
        <p>
          {t('record.signed', {
            name: signature.name,
            when: sayWhen(signature.at),
            revision: signature.revision,
          })}
          {signature.comment && <Said>{signature.comment}</Said>}
          {(signature.lapsed || signature.changed) && (
            <span className="block text-[0.8125rem] text-warning">
              {signature.lapsed ? t('panel.again') : t('panel.changed')}
            </span>
          )}
        </p>
      )}
      {state === 'turn' && (
        <p>
          {step.approver === 'outside'
            ? t('who.outside')
            : step.who.length > 0
              ? t('who.may', { names: sayNames(step.who, language) })
              : t('who.nobody')}
        </p>
      )}
      {state === 'yours' && (
        <p>{isAuthor ? t('panel.may_author') : translator(language, 'releases')('approval.may')}</p>
      )}
      {state === 'waits' && !signature && <p>{t('panel.later')}</p>}
      {(state !== 'done' || !step.needed) && (
        <p className="text-[0.8125rem] text-ink-3">{sayBecause(step.needed, step.because, language)}</p>
      )}
    </StepItem>
  );
}
