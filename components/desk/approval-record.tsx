import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { StateGlyph } from '#components/release/state-glyph.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { Review } from '#lib/releases/queries/review.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  approvals: Review['approvals'];
  sayWhen: (instant: Date) => string;
};

/** Who signed this revision and who is still to sign it, step by step. */
export function ApprovalRecord({ member, release, approvals, sayWhen }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const mine = can(member, 'approve', release.subject);
  const isOpen = release.work === 'in_review';
  return (
    <ol className="steps">
      <Step done={release.submittedAt !== null} number={1} title={t('approval.submitted')}>
        {release.submittedBy && release.submittedAt
          ? `${release.submittedBy}, ${sayWhen(release.submittedAt)}`
          : t('approval.not_submitted')}
      </Step>
      {approvals.map((approval) => (
        <Step key={approval.name} done number={2} title={t('approval.editor')}>
          {approval.name}, {sayWhen(approval.at)}
          {approval.comment && <q className="block whitespace-pre-line">{approval.comment}</q>}
        </Step>
      ))}
      {approvals.length === 0 && (
        <Step
          you={isOpen && mine.allowed}
          number={2}
          title={isOpen && mine.allowed ? t('approval.editor_you') : t('approval.editor')}
        >
          {isOpen
            ? mine.allowed
              ? t('approval.may')
              : sayReason(language, mine.reason)
            : t('approval.waiting')}
        </Step>
      )}
      <Step number={3} title={t('approval.publisher')} you={can(member, 'publish', release.subject).allowed}>
        {release.work === 'approved' ? t('approval.ready') : t('approval.after')}
      </Step>
    </ol>
  );
}

type StepProps = { done?: boolean; you?: boolean; number: number; title: string; children: ReactNode };

function Step({ done, you, number, title, children }: StepProps) {
  return (
    <li>
      <span className={clsx('step-dot', done && 'step-done', you && 'step-you')}>
        {done ? <StateGlyph of="tick" /> : <b className="text-xs">{number}</b>}
      </span>
      <div className="min-w-0">
        <b className="block">{title}</b>
        <span className="text-ink-2">{children}</span>
      </div>
    </li>
  );
}
