import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBar } from '#components/desk/page-bar.tsx';
import { LISTS } from '#components/directory/directory-tabs.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { COUNTRIES } from '#lib/directory/countries.ts';
import { RECORD_KINDS } from '#lib/directory/kinds.ts';
import { countRecords } from '#lib/directory/queries/overview.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { SDGS, TOPICS } from '#lib/directory/topics.ts';
import { translator } from '#lib/i18n/translate.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')('title') };
}

/** Everything the newsroom knows beside its texts, kind by kind. */
export default async function DirectoryPage() {
  const member = await requireMember();
  const t = translator(member.language, 'directory');
  const counts = await countRecords(member);
  const listed = { topics: TOPICS.length, places: COUNTRIES.length, goals: SDGS.length };
  const lines = [
    ...RECORD_KINDS.map((kind) => ({
      href: addressOf(kind),
      name: t(`kinds.${kind}.many`),
      about: t(`kinds.${kind}.about`),
      count: counts[kind] ?? 0,
    })),
    ...LISTS.map((list) => ({
      href: `/desk/directory/${list}`,
      name: t(`lists.${list}`),
      about: t(`lists_about.${list}`),
      count: listed[list],
    })),
  ];
  return (
    <>
      <PageBar title={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('intro')}</p>
        <ul className="-mx-2 border-t border-line">
          {lines.map(({ href, name, about, count }) => (
            <li
              key={href}
              className="relative grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-5 gap-y-0.5 border-b border-line px-2 py-3 hover:bg-ground tablet:grid-cols-[12rem_minmax(0,1fr)_auto]"
            >
              <Link
                href={href}
                prefetch={false}
                className="text-[0.9375rem] font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                {name}
              </Link>
              <span className="text-[0.8125rem] text-ink-2 max-tablet:order-last max-tablet:col-span-2">
                {about}
              </span>
              <span className="text-ink-3 tabular-nums">{count}</span>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
