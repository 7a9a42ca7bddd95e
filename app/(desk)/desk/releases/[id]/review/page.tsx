import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { whyGone } from '#components/desk/acts/standing-of.tsx';
import { Checklist } from '#components/desk/checklist.tsx';
import { DetailChanges } from '#components/desk/detail-changes.tsx';
import { FiguresSection } from '#components/desk/figures/figures-section.tsx';
import { noticedFor } from '#components/desk/noticed-for.ts';
import { OpenSuggestions } from '#components/desk/open-suggestions.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { Readiness } from '#components/desk/readiness.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { SignComment } from '#components/desk/sign-comment.tsx';
import { TaskPanel } from '#components/desk/tasks/task-panel.tsx';
import { Timeline } from '#components/desk/timeline.tsx';
import { ChangeSteps } from '#components/desk/versions/change-steps.tsx';
import { LAYOUT_COOKIE, LayoutChoice, layoutOf } from '#components/desk/versions/layout-choice.tsx';
import { ReadForm } from '#components/desk/versions/read-form.tsx';
import { Summary } from '#components/desk/versions/summary.tsx';
import { whoWroteParts } from '#components/desk/versions/who-wrote-part.tsx';
import { ReviewComments } from '#components/editor/comments/review-comments.tsx';
import { reasonsOf } from '#components/editor/opening-of.ts';
import { ParityPanel } from '#components/parity/parity-panel.tsx';
import { Comparison } from '#components/release/comparison.tsx';
import { ApprovalRecord } from '#components/review/approval-record.tsx';
import { Checks } from '#components/review/checks.tsx';
import { EditingLock } from '#components/review/editing-lock.tsx';
import { Findings } from '#components/review/findings.tsx';
import { Looks } from '#components/review/looks.tsx';
import { OutsideSection } from '#components/review/outside-section.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { tallyOf } from '#lib/checks/noticed.ts';
import { readThreads } from '#lib/comments/queries.ts';
import { readUnsettled } from '#lib/comments/unsettled.ts';
import { isUnchanged, type Run } from '#lib/documents/diff.ts';
import { readSuggestions } from '#lib/documents/suggestions/queries.ts';
import { commentedIn } from '#lib/documents/working.ts';
import { readNumbers } from '#lib/figures/queries/figures.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import { readMediaProblems } from '#lib/media/problems.ts';
import { readParity } from '#lib/parity/queries/parity.ts';
import { checklistOf } from '#lib/releases/checklist.ts';
import { can } from '#lib/releases/policy.ts';
import type { PartView } from '#lib/releases/queries/compared.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { readReview, reviewInput } from '#lib/releases/queries/review.ts';
import { readTimeline } from '#lib/releases/queries/timeline.ts';
import { type Problem, problemsOf } from '#lib/releases/readiness.ts';
import { listOutside } from '#lib/review/outside/queries.ts';
import { readLooks, readReviewSteps } from '#lib/review/queries.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { taskActions } from '../../../reviews/task-actions.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import {
  askSomebodyOutside,
  bringBackFinding,
  lockRelease,
  markReleaseRead,
  revokeSomebodyOutside,
  takeOverRelease,
  tickCheck,
  unlockRelease,
} from '../actions.ts';

const lockActions = { lock: lockRelease, unlock: unlockRelease, takeOver: takeOverRelease };

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
  const [review, timeline, notes, steps, looks, outside, noticed] = await Promise.all([
    readReview(member, release, since),
    readTimeline(member, release, {}, 6),
    readSuggestions(member, release.id),
    readReviewSteps(member, release),
    readLooks(release),
    listOutside(release.id),
    noticedFor(release),
  ]);
  const versions = translator(language, 'versions');
  const layout = layoutOf(asked.layout, (await cookies()).get(LAYOUT_COOKIE)?.value);
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
                    from: review.basis.revision ?? 0,
                    fromWhen: when(review.basis.at),
                    changed,
                    total: review.parts.length,
                  })
                : t('review.first_time')}
            </p>
            {review.basis && changed > 0 && (
              <Summary parts={review.parts} details={review.details} language={language} />
            )}
          </div>
          <div className="mb-5 flex flex-wrap items-center gap-3">
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
            {review.basis && changed > 0 && (
              <LayoutChoice
                layout={layout}
                address={(each) => address({ ...(base ? { since: base } : {}), layout: each })}
                language={language}
              />
            )}
            <Link href={releasePath(release.id, 'history')} prefetch={false}>
              {versions('review.choose')}
            </Link>
            {review.basis && changed > 0 && (
              <div className="ms-auto">
                <ChangeSteps
                  words={{
                    next: versions('compare.next'),
                    previous: versions('compare.previous'),
                    place: versions.raw('compare.place'),
                  }}
                />
              </div>
            )}
          </div>
          <OpenSuggestions
            doc={release.doc}
            notes={notes}
            of={release.language}
            language={language}
            sayWhen={when}
          />
          <Comparison
            parts={review.basis ? review.parts : review.parts.map((part) => ({ ...part, ...plain(part) }))}
            of={release.language}
            language={language}
            layout={layout}
            whole={isWhole}
            sayWhen={when}
            aside={whoWroteParts({ release, version: release.docVersion, member })}
          />
          <DetailChanges changes={review.details} projects={release.projectsOffered} language={language} />
          <ReadForm
            release={release}
            readAt={review.readAt}
            action={markReleaseRead}
            language={language}
            sayWhen={when}
          />
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
            <ApprovalRecord member={member} release={release} review={steps} sayWhen={when} />
            <SignComment
              label={t('review.comment')}
              hint={t('review.comment_hint')}
              form="act-approve"
              gone={whyGone(member, release, 'approve', translator(language, 'workflow')('acts.approve'))}
            />
            <p>
              <Link href={`${releasePath(release.id, 'review')}/record`} prefetch={false}>
                {translator(language, 'review')('record.open')}
              </Link>
            </p>
          </PanelSection>
          <Findings
            release={release}
            noticed={noticed}
            language={language}
            sayWhen={when}
            bringBack={can(member, 'dismiss', release.subject).allowed ? bringBackFinding : null}
          />
          <EditingLock member={member} release={release} here="review" actions={lockActions} sayWhen={when} />
          {'running' in steps && (
            <Checks
              steps={steps.running}
              release={release}
              action={tickCheck}
              language={language}
              sayWhen={when}
            />
          )}
          <OutsideSection
            member={member}
            release={release}
            lines={outside}
            steps={'running' in steps ? steps.running : []}
            actions={{ ask: askSomebodyOutside, revoke: revokeSomebodyOutside }}
            sayWhen={when}
          />
          <PanelSection title={translator(language, 'review')('panel.looked')}>
            <Looks looks={looks} language={language} sayWhen={when} />
          </PanelSection>
          {release.work !== 'none' && (
            <PanelSection title={translator(language, 'tasks')('title')}>
              <TaskPanel member={member} release={release} actions={taskActions} />
            </PanelSection>
          )}
          <ReviewComments
            key={release.id}
            release={release.id}
            member={{ id: member.id, name: member.name }}
            language={release.language}
            memberLanguage={language}
            zone={release.site.timeZone}
            version={release.docVersion}
            stateVersion={release.stateVersion}
            threads={await readThreads(member, release.id)}
            inText={commentedIn(release.doc)}
            mayComment={can(member, 'comment', release.subject).allowed}
            messages={messagesFor(language, 'comments')}
            reasons={reasonsOf(language)}
          />
          <PanelSection title={t('review.checks')}>
            <Readiness
              problems={[
                ...problemsOf(release.doc, await readUnsettled(release), tallyOf(noticed)),
                ...(await readMediaProblems(release)),
              ]}
              language={language}
              lead={leadToPlace}
            />
          </PanelSection>
          <ParityPanel
            release={release}
            parity={await readParity(release)}
            language={language}
            sayWhen={when}
          />
          <FiguresSection release={release} lines={await readNumbers(member, release)} language={language} />
          <PanelSection title={t('review.readers_see')}>
            <Checklist
              lines={checklistOf(release.doc, release.language)}
              of={release.language}
              language={language}
            />
          </PanelSection>
          <PanelSection title={t('review.lately')}>
            <Timeline entries={timeline.entries} language={language} sayWhen={when} />
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
function plain({ lines, rows }: PartView): Pick<PartView, 'change' | 'lines' | 'rows'> {
  const same = <T extends { runs: Run[] }>(one: T): T => ({
    ...one,
    runs: one.runs.map(({ text }): Run => ({ kind: 'same', text })),
  });
  const calm = <T,>(one: T) => ({ ...one, change: 'same' as const });
  return {
    change: 'same',
    lines: lines.map(same),
    rows: rows?.map((row) => ({ ...calm(row), cells: row.cells.map((cell) => same(calm(cell))) })) ?? null,
  };
}

function leadToPlace(code: Problem['code'], words: string) {
  if (code === 'suggestions_open') return <a href="#open-suggestions">{words}</a>;
  if (code.startsWith('findings_')) return <a href="#findings">{words}</a>;
  return code.startsWith('comments_') ? <a href="#comments">{words}</a> : words;
}
