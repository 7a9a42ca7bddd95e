import { clsx } from 'clsx';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { StateBadge } from '#components/release/state-badge.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES } from '#lib/languages.ts';
import { offersFor } from '#lib/releases/offer.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { ActBar } from './acts/act-bar.tsx';
import type { Tally } from './acts/act-view.ts';
import { type ActActions, viewOf } from './acts/act-views.tsx';
import type { Standing } from './acts/meanwhile.ts';
import { meanwhileWords } from './acts/standing-of.tsx';
import { Headline } from './headline.tsx';
import { PAGES, type ReleasePage, releasePath } from './release-page.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  here: ReleasePage;
  actions: ActActions;
  /** The act whose dialog stands open. */
  asked: string | null;
  /** Whether everything typed is stored. */
  saved?: ReactNode;
  /** Who else is here. */
  presence?: ReactNode;
  /** How much stands against the text. */
  tally: Tally;
  standing: Standing;
};

/** The bar of a release: where I am, how it stands, whether it is saved, who is here, and what can be done. */
export function ReleaseBar({
  member,
  release,
  here,
  actions,
  asked,
  saved,
  presence,
  tally,
  standing,
}: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const offers = offersFor(member, release.subject);
  const context = { release, member, here, actions, tally };
  return (
    <>
      <header className="bar">
        <Link
          href="/desk/releases"
          prefetch={false}
          aria-label={t('bar.back')}
          className={clsx(buttonClass({ variant: 'quiet' }), '-ms-2')}
        >
          <Icon of={ChevronLeft} mirror />
        </Link>
        <div className="min-w-0 shrink">
          <h1
            className="headline-line -my-1 truncate py-1 text-base leading-5"
            dir={release.headline ? directionOf(release.language) : undefined}
          >
            <Headline
              text={release.headline}
              language={release.language}
              untitled={translator(language, 'desk')('line.untitled')}
            />
          </h1>
          <div className="flex items-center gap-1 overflow-hidden text-xs whitespace-nowrap text-ink-3">
            <span className="truncate">
              <span className="max-tablet:hidden">{inLanguage(release.site.name, language)} · </span>
              <bdi>{release.reference}</bdi>
            </span>
            <LanguageLinks release={release} here={here} label={t('bar.languages')} />
          </div>
        </div>
        <span className="flex-none max-tablet:hidden">
          <StateBadge state={release} language={language} />
        </span>
        {saved}
        <div className="ms-auto flex flex-none items-center gap-3">
          {presence}
          <ActBar
            key={`${release.id}-${asked}`}
            next={offers.next && viewOf(offers.next, context)}
            others={offers.others.map((offer) => viewOf(offer, context))}
            later={offers.later.map((offer) => viewOf(offer, context))}
            asked={asked}
            standing={standing}
            words={{
              more: t('acts.more'),
              close: translator(language, 'common')('close'),
              refused: t.raw('acts.refused'),
              meanwhile: meanwhileWords(language),
            }}
          />
        </div>
      </header>
      <Tabs
        label={t('pages.label')}
        className="px-6 max-tablet:px-4"
        tabs={PAGES.filter((page) => page !== 'parity' || release.versions.length > 1).map((page) => ({
          href: releasePath(release.id, page),
          label: t(`pages.${page}`),
          current: page === here,
        }))}
        end={<PublicLink release={release} label={(edition) => t('bar.live_at', { edition })} />}
      />
      <section aria-label={t('bar.state')} className="px-4 pt-3 tablet:hidden">
        <StateBadge state={release} language={language} />
      </section>
    </>
  );
}

function PublicLink({ release, label }: { release: DeskRelease; label: (edition: string) => string }) {
  const { address, edition, live } = release;
  if (!address || !edition || (live !== 'published' && live !== 'withdrawn')) return null;
  return (
    <a href={address} className="ms-auto flex items-center whitespace-nowrap text-brand">
      {label(edition.number)}
    </a>
  );
}

type LanguageProps = { release: DeskRelease; here: ReleasePage; label: string };

function LanguageLinks({ release, here, label }: LanguageProps) {
  return (
    <nav aria-label={label} className="flex flex-none gap-1">
      {release.versions.map((version) => (
        <Link
          key={version.id}
          href={releasePath(version.id, here)}
          prefetch={false}
          lang={version.language}
          aria-current={version.id === release.id ? 'true' : undefined}
          className={clsx(
            'inline-flex min-h-6 min-w-6 items-center justify-center px-1 no-underline hover:text-ink',
            version.id === release.id ? 'border-b-2 border-brand font-semibold text-ink' : 'text-ink-2',
          )}
        >
          {LANGUAGE_NAMES[version.language]}
        </Link>
      ))}
    </nav>
  );
}
