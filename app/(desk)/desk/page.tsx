import type { Metadata } from 'next';
import Link from 'next/link';
import { GoingOut } from '#components/desk/going-out.tsx';
import { HelplinesToCheck } from '#components/desk/helplines-to-check.tsx';
import { NewRelease } from '#components/desk/new-release.tsx';
import { FreshList } from '#components/desk/notices/fresh-list.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Queue } from '#components/desk/queue.tsx';
import { QueueList } from '#components/desk/queue-list.tsx';
import { startWords } from '#components/desk/start-words.ts';
import { TaskWords } from '#components/desk/tasks/task-words.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { helplinesToCheck } from '#lib/directory/queries/to-check.ts';
import { translator } from '#lib/i18n/translate.ts';
import { countUnread } from '#lib/notices/queries.ts';
import { myDay } from '#lib/releases/queries/my-day.ts';
import { listSites, listSitesToWriteOn, zoneOf } from '#lib/sites/queries.ts';
import { whomIStandInFor } from '#lib/tasks/queries.ts';
import { listOffers } from '#lib/templates/queries.ts';
import { writeTime, zoneOffset } from '#lib/time.ts';
import { cityOf, sayAge, sayToday, sayWhen } from '#lib/when.ts';
import { startRelease } from './releases/actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'desk')('my_day.title') };
}

export default async function MyDayPage() {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'desk');
  const [day, sites, writable, offers, instead, unread, helplines] = await Promise.all([
    myDay(member),
    listSites(member),
    listSitesToWriteOn(member),
    listOffers(member),
    whomIStandInFor(member),
    countUnread(member),
    helplinesToCheck(member),
  ]);
  const zone = zoneOf(sites);
  const now = new Date();
  const when = (instant: Date | null) => (instant ? sayWhen(instant, now, language, zone) : '');
  const again = [
    ...day.foundWrong.map((line) => ({ line, context: t('line.found_wrong') })),
    ...day.concerned.map((line) => ({ line, context: t('line.concerned') })),
    ...day.reviewDue.map((line) => ({ line, context: t('line.review_due') })),
  ].filter(({ line }, at, all) => all.findIndex((other) => other.line.id === line.id) === at);
  return (
    <>
      <PageBar
        title={sayToday(now, language, zone)}
        context={`${cityOf(zone)}, ${writeTime(now, language, zone)} (${zoneOffset(now, zone)})`}
      >
        {writable.length > 0 && (
          <NewRelease
            action={startRelease}
            {...startWords(language, writable)}
            language={language}
            offers={offers}
          />
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page page-with-side">
        <div>
          <FreshList member={member.id} unread={unread} />
          {day.isReviewer && (
            <Queue title={t('my_day.waiting')} count={day.waiting.length}>
              {day.waiting.length === 0 ? (
                <Empty title={t('my_day.waiting_none')}>{t('my_day.waiting_hint')}</Empty>
              ) : (
                <QueueList
                  language={language}
                  items={day.waiting.map((line) => ({
                    line,
                    href: `/desk/releases/${line.id}/review`,
                    context: (
                      <>
                        {t('line.submitted_by', { who: line.submittedBy ?? line.createdBy })}
                        <TaskWords {...{ line, me: member.id, instead, language, zone, now }} />
                      </>
                    ),
                    when: when(line.submittedAt),
                    age:
                      line.submittedAt && t('line.waiting', { age: sayAge(line.submittedAt, now, language) }),
                    person: line.submittedBy,
                  }))}
                />
              )}
            </Queue>
          )}
          {day.toPublish.length > 0 && (
            <Queue title={t('my_day.to_publish')} count={day.toPublish.length}>
              <QueueList
                language={language}
                items={day.toPublish.map((line) => ({
                  line,
                  href: `/desk/releases/${line.id}/review`,
                  when: when(line.updatedAt),
                  age: t('line.waiting', { age: sayAge(line.updatedAt, now, language) }),
                  person: line.submittedBy,
                }))}
              />
            </Queue>
          )}
          {again.length > 0 && (
            <Queue title={t('my_day.look_again')} count={again.length}>
              <QueueList
                language={language}
                items={again.map(({ line, context }) => ({
                  line,
                  href: `/desk/releases/${line.id}`,
                  context,
                  when: when(line.updatedAt),
                  person: line.updatedBy,
                }))}
              />
            </Queue>
          )}
          <HelplinesToCheck lines={helplines} language={language} />
          {day.returned.length > 0 && (
            <Queue title={t('my_day.returned')} count={day.returned.length}>
              <QueueList
                language={language}
                items={day.returned.map((line) => ({
                  line,
                  href: `/desk/releases/${line.id}`,
                  context: line.returnedReason && t('line.quoted', { words: line.returnedReason }),
                  when: when(line.updatedAt),
                  person: line.updatedBy,
                }))}
              />
            </Queue>
          )}
          <Queue title={t('my_day.drafts')} count={day.drafts.length}>
            {day.drafts.length === 0 ? (
              <Empty title={t('my_day.drafts_none')}>{writable.length > 0 && t('my_day.drafts_hint')}</Empty>
            ) : (
              <QueueList
                language={language}
                items={day.drafts.map((line) => ({
                  line,
                  href: `/desk/releases/${line.id}`,
                  context: t('line.words', { count: line.words }),
                  when: t('line.edited', { when: when(line.updatedAt) }),
                  person: line.updatedBy,
                }))}
              />
            )}
          </Queue>
          {day.unreviewed.length > 0 && (
            <Queue title={t('my_day.unreviewed')} count={day.unreviewed.length}>
              <QueueList
                language={language}
                items={day.unreviewed.map((line) => ({
                  line,
                  href: `/desk/releases/${line.id}/review`,
                  when: when(line.updatedAt),
                  age: t('line.waiting', { age: sayAge(line.updatedAt, now, language) }),
                }))}
              />
            </Queue>
          )}
          {day.handedIn.length > 0 && (
            <Queue title={t('my_day.handed_in')} count={day.handedIn.length}>
              <QueueList
                language={language}
                items={day.handedIn.map((line) => ({
                  line,
                  href: `/desk/releases/${line.id}`,
                  when: when(line.submittedAt),
                  age:
                    line.submittedAt && t('line.waiting', { age: sayAge(line.submittedAt, now, language) }),
                  person: line.submittedBy,
                }))}
              />
            </Queue>
          )}
          <p>
            <Link href="/desk/releases">{t('my_day.all_releases')}</Link>
          </p>
        </div>
        <aside aria-label={t('my_day.going_out')} className="grid content-start gap-8">
          <GoingOut
            title={t('my_day.going_out')}
            empty={t('my_day.going_out_none')}
            language={language}
            lines={day.goingOut.map((line) => ({ line, when: when(line.publishAt ?? line.updatedAt) }))}
          />
          <GoingOut
            title={t('my_day.published')}
            empty={t('my_day.published_none')}
            language={language}
            lines={day.publishedLately.map((line) => ({ line, when: when(line.firstPublishedAt) }))}
          />
        </aside>
      </main>
    </>
  );
}
