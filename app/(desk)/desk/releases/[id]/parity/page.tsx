import type { Metadata } from 'next';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { DifferenceList } from '#components/parity/difference-list.tsx';
import { ParityCount } from '#components/parity/parity-count.tsx';
import { ParityText } from '#components/parity/parity-text.tsx';
import { SourceChanged } from '#components/parity/source-changed.tsx';
import { SourceChoice } from '#components/parity/source-choice.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { nameLanguage } from '#lib/languages.ts';
import { readParity } from '#lib/parity/queries/parity.ts';
import { can } from '#lib/releases/policy.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import { explainDifference, holdReleaseAgainst, nameReleaseSource, takeBackExplanation } from './actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'parity')('title')}: ${headline}` };
}

/** A translation beside its source: what differs, in both texts, and why where it is meant. */
export default async function ParityPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const parity = await readParity(release);
  const t = translator(language, 'parity');
  const when = (instant: Date) => sayWhen(instant, new Date(), language, release.site.timeZone);
  const mayExplain = can(member, 'dismiss', release.subject).allowed;
  const mayChoose = can(member, parity ? 'dismiss_block' : 'dismiss', release.subject).allowed;
  return (
    <ReleaseFrame member={member} release={release} here="parity" asked={await searchParams}>
      <div className="with-panel">
        <main id="main" tabIndex={-1} className="min-w-0 px-7 pt-6 pb-16 max-tablet:px-4">
          <div className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 className="text-lg leading-6">{t('title')}</h2>
            {parity && (
              <p className="text-ink-2">
                {t('of', { language: nameLanguage(parity.source.language, language) })}
              </p>
            )}
          </div>
          {!parity && <Empty title={t('none')} />}
          {parity && (
            <div className="grid gap-6">
              <SourceChanged
                release={release}
                source={parity.source}
                language={language}
                sayWhen={when}
                action={mayExplain ? holdReleaseAgainst : undefined}
              />
              <div className="grid gap-8 tablet:grid-cols-2">
                {(['source', 'target'] as const).map((side) => (
                  <ParityText
                    key={side}
                    side={side}
                    text={parity.texts[side]}
                    lines={parity.lines}
                    language={language}
                  />
                ))}
              </div>
            </div>
          )}
        </main>
        <aside className="panel max-panel:order-first" aria-label={t('differences')}>
          <div className="panel-stand">
            {parity && (
              <PanelSection title={t('differences')}>
                <ParityCount lines={parity.lines} language={language} />
                <p className="text-[0.8125rem] text-ink-2">{t('names')}</p>
              </PanelSection>
            )}
            {parity && parity.lines.length > 0 && (
              <DifferenceList
                release={release}
                parity={parity}
                actions={{ explain: explainDifference, takeBack: takeBackExplanation }}
                mayExplain={mayExplain}
                language={language}
                sayWhen={when}
              />
            )}
            {mayChoose && release.versions.length > 1 && (
              <PanelSection title={t('source')}>
                <SourceChoice
                  key={parity?.source.id ?? ''}
                  release={release}
                  source={parity?.source.id ?? null}
                  action={nameReleaseSource}
                  language={language}
                />
              </PanelSection>
            )}
          </div>
        </aside>
      </div>
    </ReleaseFrame>
  );
}
