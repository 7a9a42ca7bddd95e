import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { FrozenFindings } from '#components/review/frozen-findings.tsx';
import { PrintButton } from '#components/review/print-button.tsx';
import { RecordOfReview } from '#components/review/record-of-review.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { readFrozen } from '#lib/checks/queries/frozen.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES } from '#lib/languages.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { readRecord } from '#lib/review/queries.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { writeInstant } from '#lib/time.ts';
import { found } from '../../../../found.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'review')('record.title')}: ${headline}` };
}

/** The approval record of a release as one sheet to print and file: every review, every signature, every return. */
export default async function RecordPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const records = await readRecord(release);
  const t = translator(language, 'review');
  const when = (instant: Date) => writeInstant(instant, language, release.site.timeZone);
  return (
    <>
      <PageBar title={t('record.title')}>
        <ButtonLink href={releasePath(release.id, 'review')}>
          {translator(language, 'releases')('pages.review')}
        </ButtonLink>
        <PrintButton label={t('record.print')} />
      </PageBar>
      <main id="main" tabIndex={-1} className="page record-sheet max-w-(--container-page)">
        <h2 className="font-read text-2xl leading-8">
          <bdi lang={release.language} dir={directionOf(release.language)}>
            {release.headline}
          </bdi>
        </h2>
        <p className="mb-6 text-ink-2">
          {inLanguage(release.site.name, language)} · <bdi>{release.reference}</bdi> ·{' '}
          <bdi lang={release.language}>{LANGUAGE_NAMES[release.language]}</bdi> ·{' '}
          {t('record.printed', { when: when(new Date()) })}
        </p>
        {records.length === 0 && <Empty title={t('record.none')} />}
        {records.map((record, place) => (
          <RecordOfReview
            key={record.id}
            record={record}
            number={records.length - place}
            total={records.length}
            language={language}
            sayWhen={when}
          />
        ))}
        <FrozenFindings
          checks={await readFrozen(release.id)}
          of={release.language}
          language={language}
          sayWhen={when}
        />
      </main>
    </>
  );
}
