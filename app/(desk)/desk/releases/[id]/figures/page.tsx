import type { Metadata } from 'next';
import { type FigureActions, NumberList } from '#components/desk/figures/number-list.tsx';
import { StoryFigures } from '#components/desk/figures/story-figures.tsx';
import { PrintButton } from '#components/review/print-button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { readNumbers, readStoryFigures } from '#lib/figures/queries/figures.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { writeInstant } from '#lib/time.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import * as acts from './actions.ts';

const actions: FigureActions = {
  tick: acts.tickNumber,
  keep: acts.keepNumber,
  tie: acts.tieNumber,
  untie: acts.untieNumber,
  change: acts.changeStoryFigure,
  retire: acts.retireStoryFigure,
  put: acts.putStoryFigure,
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'figures')('title')}: ${headline}` };
}

/** Every number of a release on one page, for whoever answers for them; and the figures its story stands by. */
export default async function FiguresPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const [lines, figures] = await Promise.all([
    readNumbers(member, release),
    readStoryFigures(member, release),
  ]);
  const t = translator(language, 'figures');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, release.site.timeZone);
  const ticked = lines.filter(({ tick }) => tick).length;
  return (
    <ReleaseFrame member={member} release={release} here="figures" asked={await searchParams}>
      <div className="with-panel figures-sheet">
        <main id="main" tabIndex={-1} className="min-w-0 px-7 pt-6 pb-16 max-tablet:px-4">
          <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 className="text-lg leading-6">{t('title')}</h2>
            <p className="text-ink-2">{t('count', { count: lines.length, ticked })}</p>
            <div className="on-screen ms-auto">
              <PrintButton label={t('print')} />
            </div>
          </div>
          <p className="on-paper">
            <bdi lang={release.language} dir={directionOf(release.language)}>
              {release.headline}
            </bdi>{' '}
            · <bdi>{release.reference}</bdi> ·{' '}
            {t('printed', { when: writeInstant(now, language, release.site.timeZone) })}
          </p>
          <p className="on-screen mb-5 max-w-prose text-ink-2">{t('text')}</p>
          {lines.length === 0 ? (
            <Empty title={t('none')} />
          ) : (
            <NumberList
              release={release}
              lines={lines}
              figures={figures}
              actions={actions}
              mayTick={can(member, 'comment', release.subject).allowed}
              mayWrite={can(member, 'write', release.subject).allowed}
              language={language}
              sayWhen={when}
            />
          )}
        </main>
        <aside className="panel" aria-label={t('story.title')}>
          <StoryFigures
            release={release}
            figures={figures}
            actions={actions}
            mayChange={can(member, 'change_details', release.subject).allowed}
            language={language}
            sayWhen={when}
          />
        </aside>
      </div>
    </ReleaseFrame>
  );
}
