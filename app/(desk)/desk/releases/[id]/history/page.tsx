import type { Metadata } from 'next';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { RevisionPicker } from '#components/desk/revision-picker.tsx';
import { SaveVersionForm } from '#components/desk/save-version-form.tsx';
import { Timeline } from '#components/desk/timeline.tsx';
import { Comparison } from '#components/release/comparison.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { isUnchanged } from '#lib/documents/diff.ts';
import { translator } from '#lib/i18n/translate.ts';
import { historyInput, readRevisions, readTimeline } from '#lib/releases/queries/history.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import { saveReleaseRevision } from '../actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'releases')('pages.history')}: ${headline}` };
}

/** What happened to a release, its versions, and what changed between any two of them. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const asked = await searchParams;
  const [timeline, { revisions, compared }] = await Promise.all([
    readTimeline(release),
    readRevisions(release, historyInput.parse(asked)),
  ]);
  const t = translator(language, 'releases');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, release.site.timeZone);
  return (
    <ReleaseFrame member={member} release={release} here="history" asked={asked}>
      <div className="with-panel">
        <main id="main" tabIndex={-1} className="min-w-0 px-7 pt-6 pb-16 max-tablet:px-4">
          {compared && (
            <section className="mb-10">
              <h2 className="mb-4 text-lg leading-6">
                {t('history.compared', { from: compared.from, to: compared.to })}
              </h2>
              {compared.parts.every(isUnchanged) && <p className="mb-3 text-ink-2">{t('history.nothing')}</p>}
              <Comparison parts={compared.parts} of={release.language} language={language} sayWhen={when} />
            </section>
          )}
          <h2 className="mb-4 text-lg leading-6">{t('history.timeline')}</h2>
          <Timeline entries={timeline} language={language} sayWhen={when} />
        </main>
        <aside className="panel" aria-label={t('history.revisions')}>
          <PanelSection title={t('history.revisions')} aside={revisions.length}>
            {revisions.length === 0 ? (
              <Empty title={t('history.revisions')}>{t('history.revisions_none')}</Empty>
            ) : (
              <RevisionPicker
                revisions={revisions}
                chosen={compared}
                address={releasePath(release.id, 'history')}
                language={language}
                sayWhen={when}
              />
            )}
          </PanelSection>
          {release.work !== 'none' && (
            <PanelSection title={t('panel.version')}>
              <SaveVersionForm
                member={member}
                release={release}
                here="history"
                action={saveReleaseRevision}
              />
            </PanelSection>
          )}
        </aside>
      </div>
    </ReleaseFrame>
  );
}
