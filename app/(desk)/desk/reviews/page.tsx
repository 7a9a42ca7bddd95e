import type { Metadata } from 'next';
import { FreshList } from '#components/desk/notices/fresh-list.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Queue } from '#components/desk/queue.tsx';
import { QueueList } from '#components/desk/queue-list.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { doesSeveral, Several, Tick } from '#components/desk/tasks/several.tsx';
import { TaskWords } from '#components/desk/tasks/task-words.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { countUnread } from '#lib/notices/queries.ts';
import { inReviewElsewhere, readyToPublish, waitingForReview } from '#lib/releases/queries/my-day.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { listReviewers, whomIStandInFor } from '#lib/tasks/queries.ts';
import { readTurns } from '#lib/tasks/turns.ts';
import { sayAge, sayWhen } from '#lib/when.ts';
import { doToSeveral } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'desk')('places.reviews') };
}

/** What waits for this member's eyes, what they may publish, and what others are reviewing. */
export default async function ReviewsPage() {
  const member = await requireMember();
  const { language } = member;
  const [waiting, toPublish, elsewhere, sites, people, instead, unread] = await Promise.all([
    waitingForReview(member),
    readyToPublish(member),
    inReviewElsewhere(member),
    listSites(member),
    listReviewers(member),
    whomIStandInFor(member),
    countUnread(member),
  ]);
  const turns = await readTurns(
    [...waiting, ...elsewhere].map(({ id }) => id),
    language,
  );
  const t = translator(language, 'desk');
  const now = new Date();
  const zone = zoneOf(sites);
  const isReviewer = doesSeveral(member);
  const items = (lines: ReleaseLine[]) =>
    lines.map((line) => {
      const since = line.submittedAt ?? line.updatedAt;
      return {
        line,
        href: releasePath(line.id, 'review'),
        context: (
          <>
            <bdi>{line.reference}</bdi> ·{' '}
            {t('line.submitted_by', { who: line.submittedBy ?? line.createdBy })}
            <TaskWords {...{ line, me: member.id, instead, language, zone, now, turn: turns.get(line.id) }} />
          </>
        ),
        when: sayWhen(since, now, language, zone),
        age: t('line.waiting', { age: sayAge(since, now, language) }),
        person: line.submittedBy,
        ...(isReviewer ? { tick: <Tick line={line} language={language} /> } : {}),
      };
    });
  const all = [...waiting, ...toPublish, ...elsewhere];
  const queues = (
    <>
      <Queue title={t('my_day.waiting')} count={waiting.length}>
        {waiting.length > 0 ? (
          <QueueList items={items(waiting)} language={language} />
        ) : (
          <Empty title={t('my_day.waiting_none')}>{t('my_day.waiting_hint')}</Empty>
        )}
      </Queue>
      {toPublish.length > 0 && (
        <Queue title={t('my_day.to_publish')} count={toPublish.length}>
          <QueueList items={items(toPublish)} language={language} />
        </Queue>
      )}
      {elsewhere.length > 0 && (
        <Queue title={t('reviews.elsewhere')} count={elsewhere.length}>
          <QueueList items={items(elsewhere)} language={language} />
        </Queue>
      )}
    </>
  );
  return (
    <>
      <PageBar title={t('places.reviews')} />
      <main id="main" tabIndex={-1} className="page">
        <FreshList member={member.id} unread={unread} />
        {isReviewer && all.length > 0 ? (
          <Several {...{ member, people, zone }} action={doToSeveral} lines={all}>
            {queues}
          </Several>
        ) : (
          queues
        )}
      </main>
    </>
  );
}
