import type { Metadata } from 'next';
import Link from 'next/link';
import { ApprovalRecord } from '#components/desk/approval-record.tsx';
import { Checklist } from '#components/desk/checklist.tsx';
import { DetailChanges } from '#components/desk/detail-changes.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { Readiness } from '#components/desk/readiness.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { SignComment } from '#components/desk/sign-comment.tsx';
import { Timeline } from '#components/desk/timeline.tsx';
import { Comparison } from '#components/release/comparison.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { readUnsettled } from '#lib/comments/unsettled.ts';
import { isUnchanged } from '#lib/documents/diff.ts';
import { translator } from '#lib/i18n/translate.ts';
import { checklistOf } from '#lib/releases/checklist.ts';
import { can } from '#lib/releases/policy.ts';
import { readTimeline } from '#lib/releases/queries/history.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { readReview, reviewInput } from '#lib/releases/queries/review.ts';
import { problemsOf } from '#lib/releases/readiness.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'releases')('pages.review')}: ${headline}` };
}

/** What a reviewer reads before signing: what changed, in its text, with who signed and what is still missing. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const asked = await searchParams;
  const { since, show } = reviewInput.parse(asked);
  const [review, timeline] = await Promise.all([readReview(member, release, since), readTimeline(release)]);
  const t = translator(language, 'releases');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, release.site.timeZone);
  const changed = review.parts.filter((part) => !isUnchanged(part)).length + review.details.length;
  const isWhole = show === 'whole' || (show === undefined && (review.basis === null || changed === 0));
  const address = (query: Record<string, string>) =>
    `${releasePath(release.id, 'review')}?${new URLSearchParams(query)}`;
  const base = review.basis?.base;
  return (
    <ReleaseFrame member={member} release={release} here="review" asked={asked}>
      <div className="with-panel">
        <main id="main" tabIndex={-1} className="min-w-0 px-7 pt-6 pb-16 max-tablet:px-4">
          <div className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 className="text-lg leading-6">
              {base && changed > 0 ? t(`review.since_${base}`) : t('review.whole_text')}
            </h2>
            <p className="text-ink-2">
              {review.basis
                ? t('review.from_to', {
                    from: review.basis.revision,
                    fromWhen: when(review.basis.at),
                    changed,
                    total: review.parts.length,
                  })
                : t('review.first_time')}
            </p>
          </div>
          <div className="mb-5 flex flex-wrap gap-3">
            {review.bases.length > 1 && (
              <Choice
                label={t('review.bases')}
                options={review.bases.map((each) => ({
                  href: address({ since: each, ...(show ? { show } : {}) }),
                  label: t(`review.base_${each}`),
                  current: each === base,
                }))}
              />
            )}
            {review.basis && (
              <Choice
                label={t('review.show')}
                options={(['changes', 'whole'] as const).map((each) => ({
                  href: address({ ...(base ? { since: base } : {}), show: each }),
                  label: t(`review.${each}`),
                  current: (each === 'whole') === isWhole,
                }))}
              />
            )}
          </div>
          <Comparison
            parts={review.basis ? review.parts : review.parts.map((part) => ({ ...part, ...plain(part) }))}
            of={release.language}
            language={language}
            whole={isWhole}
            sayWhen={when}
          />
          <DetailChanges changes={review.details} language={language} />
        </main>
        <aside className="panel" aria-label={t('pages.review')}>
          <PanelSection
            title={t('review.approvals')}
            aside={
              release.revision && (
                <>
                  {t('review.revision', { number: release.revision.number })} ·{' '}
                  <bdi dir="ltr" className="tabular-nums">
                    {release.revision.sha256.slice(0, 4)} {release.revision.sha256.slice(4, 8)}
                  </bdi>
                </>
              )
            }
          >
            <ApprovalRecord member={member} release={release} approvals={review.approvals} sayWhen={when} />
            {can(member, 'approve', release.subject).allowed && (
              <SignComment label={t('review.comment')} hint={t('review.comment_hint')} form="act-approve" />
            )}
          </PanelSection>
          <PanelSection title={t('review.checks')}>
            <Readiness problems={problemsOf(release.doc, await readUnsettled(release))} language={language} />
          </PanelSection>
          <PanelSection title={t('review.readers_see')}>
            <Checklist
              lines={checklistOf(release.doc, release.language)}
              of={release.language}
              language={language}
            />
          </PanelSection>
          <PanelSection title={t('review.lately')}>
            <Timeline entries={timeline.slice(0, 6)} language={language} sayWhen={when} />
            <p>
              <Link href={releasePath(release.id, 'history')}>{t('review.all_history')}</Link>
            </p>
          </PanelSection>
        </aside>
      </div>
    </ReleaseFrame>
  );
}

// Without anything older nothing is new either: the text is simply there to be read.
function plain({ lines }: { lines: { runs: { text: string }[] }[] }) {
  const read = lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, kind: 'same' as const })),
  }));
  return { change: 'same' as const, lines: read as never };
}
