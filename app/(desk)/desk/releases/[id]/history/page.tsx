import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { SaveVersionForm } from '#components/desk/save-version-form.tsx';
import { Timeline } from '#components/desk/timeline.tsx';
import { ChooseTwo } from '#components/desk/versions/choose-two.tsx';
import { LAYOUT_COOKIE, layoutOf } from '#components/desk/versions/layout-choice.tsx';
import { LookedAt } from '#components/desk/versions/looked-at.tsx';
import { Restoring } from '#components/desk/versions/restoring.tsx';
import { sayVersion } from '#components/desk/versions/say-version.ts';
import { TimelineFilters } from '#components/desk/versions/timeline-filters.tsx';
import { Undoing, undoableFrom } from '#components/desk/versions/undoing.tsx';
import { VersionList } from '#components/desk/versions/version-list.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import { historyInput, type Looked, listVersions, readVersions } from '#lib/releases/queries/history.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { readBases } from '#lib/releases/queries/review.ts';
import { listPeople, readTimeline, timelineInput } from '#lib/releases/queries/timeline.ts';
import type { ReleaseVersion } from '#lib/releases/queries/version.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import { restoreReleaseVersion, saveReleaseRevision, startCorrection } from '../actions.ts';

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
  const filters = timelineInput.parse(asked);
  const named = historyInput.parse(asked);
  const [timeline, people, { revisions, sittings }, looked, bases] = await Promise.all([
    readTimeline(member, release, filters),
    listPeople(release),
    listVersions(release),
    readVersions(release, named),
    readBases(member, release),
  ]);
  const t = translator(language, 'versions');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, release.site.timeZone);
  const here = releasePath(release.id, 'history');
  const address = (query: Record<string, string | undefined>) =>
    `${here}?${new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]))}`;
  const layout = layoutOf(asked.layout, (await cookies()).get(LAYOUT_COOKIE)?.value);
  const list = {
    address,
    restorable: can(member, 'write', release.subject).allowed,
    undoable: undoableFrom(member, release),
    language,
    sayWhen: when,
  };
  return (
    <ReleaseFrame member={member} release={release} here="history" asked={asked}>
      <div className="with-panel">
        <main id="main" tabIndex={-1} className="min-w-0 px-7 pt-6 pb-16 max-tablet:px-4">
          <section className="mb-8 grid gap-3" aria-label={t('history.look')}>
            {bases.length > 0 && (
              <div className="flex">
                <Choice
                  label={t('history.look')}
                  options={bases.map(({ base, name }) => ({
                    href: address({ from: name, to: 'now' }),
                    label: t(`history.${base}`),
                    current: named.from === name && named.to === 'now',
                  }))}
                />
              </div>
            )}
            <ChooseTwo
              key={`${named.from} ${named.to}`}
              revisions={revisions}
              sittings={sittings}
              chosen={named.from ? named : { from: bases[0]?.name ?? firstOf(revisions), to: 'now' }}
              names={namesOf(looked, (version) => sayVersion(version, language, when))}
              address={here}
              language={language}
              sayWhen={when}
            />
          </section>
          <LookedAt
            release={release}
            looked={looked}
            layout={layout}
            address={(query) => address({ ...named, ...query })}
            close={here}
            restorable={list.restorable}
            undoable={list.undoable}
            member={member}
            sayWhen={when}
          />
          {typeof asked.restore === 'string' && (
            <Restoring
              release={release}
              name={asked.restore}
              back={address({ ...named })}
              member={member}
              action={restoreReleaseVersion}
              sayWhen={when}
            />
          )}
          {typeof asked.undo === 'string' && (
            <Undoing
              release={release}
              number={asked.undo}
              back={address({ ...named })}
              member={member}
              action={startCorrection}
              sayWhen={when}
            />
          )}
          <h2 className="mb-4 text-lg leading-6">{t('history.timeline')}</h2>
          <TimelineFilters asked={filters} people={people} address={here} language={language} />
          {timeline.entries.length === 0 && <p className="text-ink-2">{t('history.empty')}</p>}
          <Timeline
            entries={timeline.entries}
            language={language}
            sayWhen={when}
            changes={({ begin, end }) => address({ from: `v${begin}`, to: `v${end}` })}
          />
          <p className="mt-4 flex gap-4">
            {timeline.next && (
              <Link href={address({ ...filters, before: timeline.next })} prefetch={false}>
                {t('history.earlier')}
              </Link>
            )}
            {filters.before && (
              <Link href={address({ ...filters, before: undefined })} prefetch={false}>
                {t('history.newest')}
              </Link>
            )}
          </p>
        </main>
        <aside className="panel" aria-label={t('history.revisions')}>
          {release.work !== 'none' && (
            <PanelSection title={translator(language, 'releases')('panel.version')}>
              <SaveVersionForm
                member={member}
                release={release}
                here="history"
                action={saveReleaseRevision}
              />
            </PanelSection>
          )}
          {revisions.some(({ label }) => label) && (
            <PanelSection title={t('history.named')}>
              <VersionList revisions={revisions.filter(({ label }) => label)} {...list} />
            </PanelSection>
          )}
          <PanelSection title={t('history.kept')}>
            {revisions.every(({ label }) => label) ? (
              <Empty title={t('history.revisions')}>{t('history.revisions_none')}</Empty>
            ) : (
              <VersionList revisions={revisions.filter(({ label }) => !label)} {...list} />
            )}
          </PanelSection>
        </aside>
      </div>
    </ReleaseFrame>
  );
}

const firstOf = (revisions: { number: number }[]) => (revisions[0] ? `r${revisions[0].number}` : undefined);

function namesOf(looked: Looked, say: (version: ReleaseVersion) => string): Record<string, string> {
  if (looked.what !== 'two') return {};
  const { from, to } = looked.compared;
  return { [from.name]: say(from), [to.name]: say(to) };
}
