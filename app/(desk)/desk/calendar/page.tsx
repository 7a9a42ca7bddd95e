import type { Metadata } from 'next';
import { CalendarLink } from '#components/desk/calendar/calendar-link.tsx';
import { CalendarView } from '#components/desk/calendar/calendar-view.tsx';
import type { ShownItem } from '#components/desk/calendar/item.ts';
import { Disclosure } from '#components/desk/disclosure.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { addDays, daysOf, turn } from '#lib/calendar/days.ts';
import { calendarFilters, VIEWS, type View } from '#lib/calendar/input.ts';
import { readCalendarLink } from '#lib/calendar/link.ts';
import { type CalendarItem, readCalendar } from '#lib/calendar/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { dayIn, writeDayAndMonth, writeInstant, writeMonth, writeTime } from '#lib/time.ts';
import { zones } from '#lib/wall-time.ts';
import { cityOf, sayToday, sayWhen } from '#lib/when.ts';
import { endLink, makeLink, moveOnCalendar } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'calendar')('title') };
}

/** What goes out, went out, is under embargo and is due, day by day. */
export default async function CalendarPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = calendarFilters.parse(await searchParams);
  const sites = await listSites(member);
  const site = sites.find(({ key }) => key === filters.site);
  const zone = site?.timeZone ?? zoneOf(sites);
  const now = new Date();
  const today = dayIn(now, zone);
  const view = filters.view ?? 'month';
  const on = filters.on ?? today;
  const days = daysOf(view, on);
  // A day more on each side: a day of the zone is not a day of UTC.
  const [items, link] = await Promise.all([
    readCalendar(member, {
      from: new Date(`${addDays(days[0] ?? on, -1)}T00:00:00Z`),
      to: new Date(`${addDays(days.at(-1) ?? on, 2)}T00:00:00Z`),
      site: site?.key,
    }),
    readCalendarLink(member),
  ]);
  const t = translator(language, 'calendar');
  const releases = translator(language, 'releases');
  const common = translator(language, 'common');
  const address = (change: Partial<Record<'view' | 'on' | 'site', string>>) => {
    const query = { view, on, ...(site ? { site: site.key } : {}), ...change };
    return `/desk/calendar?${new URLSearchParams(Object.entries(query).filter(([, value]) => value))}`;
  };
  const problem = translator(language, 'errors')('summary');
  return (
    <>
      <PageBar title={t('title')} context={cityOf(zone)} />
      <main id="main" tabIndex={-1} className="page">
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <Choice
            label={t('view')}
            options={VIEWS.map((each) => ({
              href: address({ view: each }),
              label: t(`views.${each}`),
              current: each === view,
            }))}
          />
          <div className="flex items-center gap-2">
            <ButtonLink href={address({ on: turn(view, on, -1) })}>{t('before')}</ButtonLink>
            <ButtonLink href={address({ on: today })}>{t('today')}</ButtonLink>
            <ButtonLink href={address({ on: turn(view, on, 1) })}>{t('after')}</ButtonLink>
          </div>
          {sites.length > 1 && (
            <Choice
              label={t('site')}
              options={[
                { href: address({ site: '' }), label: t('every_site'), current: !site },
                ...sites.map((each) => ({
                  href: address({ site: each.key }),
                  label: inLanguage(each.name, language),
                  current: each.key === site?.key,
                })),
              ]}
            />
          )}
        </div>
        <h2 className="mb-3 text-lg" aria-live="polite">
          {heading(view, days, on, language)}
        </h2>
        <CalendarView
          view={view}
          days={days.map((day) => ({
            day,
            number: String(Number(day.slice(8))),
            name: sayToday(new Date(`${day}T12:00:00Z`), language, 'UTC'),
            today: day === today,
            outside: view === 'month' && day.slice(0, 7) !== on.slice(0, 7),
          }))}
          weekdays={daysOf('week', on).map((day) => weekday(day, language))}
          items={items.map((item) => show(item, language, zone))}
          action={moveOnCalendar}
          zones={zones()}
          language={language}
          words={{
            empty: t('empty'),
            keys: t('keys'),
            move: t('move.button'),
            title: t('move.title'),
            now: t.raw('move.now'),
            says: { scheduled: t('move.scheduled'), embargoed: t('move.embargoed'), due: t('move.due') },
            confirm: t('move.confirm'),
            cancel: common('cancel'),
            close: common('close'),
            problem,
          }}
          planWords={{
            day: releases('plan.day'),
            time: releases('plan.time'),
            zone: releases('plan.zone'),
            that: releases('plan.that'),
            here: releases('plan.here'),
            geneva: releases('plan.geneva'),
            which: releases('plan.which'),
            earlier: releases('plan.earlier'),
            later: releases('plan.later'),
            gap: releases.raw('plan.gap'),
          }}
        />
        <section className="mt-8 max-w-(--container-dialog)">
          <Disclosure label={t('feed.title')}>
            <p className="mb-3 text-ink-2">{t('feed.text')}</p>
            <CalendarLink
              known={
                link &&
                t('feed.known', {
                  made: sayWhen(link.at, now, language, zone),
                  opened: link.openedAt ? sayWhen(link.openedAt, now, language, zone) : t('feed.never'),
                })
              }
              make={makeLink}
              end={endLink}
              words={{
                make: t('feed.make'),
                renew: t('feed.renew'),
                end: t('feed.end'),
                once: t('feed.once'),
                address: t('feed.address'),
                problem,
              }}
            />
          </Disclosure>
        </section>
      </main>
    </>
  );
}

function show(item: CalendarItem, language: Language, zone: string): ShownItem {
  const [day = '', time = ''] = item.wall?.split('T') ?? [];
  const site = inLanguage(item.site.name, language);
  return {
    key: `${item.kind}-${item.releaseId}`,
    kind: item.kind,
    kindName: translator(language, 'calendar')(`kinds.${item.kind}`),
    day: dayIn(item.at, zone),
    time: writeTime(item.at, language, zone),
    moment: writeInstant(item.at, language, item.zone ?? zone),
    headline: item.headline || translator(language, 'desk')('line.untitled'),
    lang: item.language,
    dir: directionOf(item.language),
    place: `${site}, ${LANGUAGE_NAMES[item.language]}`,
    href: `/desk/releases/${item.releaseId}/review`,
    releaseId: item.releaseId,
    seen: item.stateVersion,
    plan: item.mayMove && item.zone ? { day, time, zone: item.zone } : null,
    site: { zone: item.site.timeZone, name: site },
  };
}

function heading(view: View, days: string[], on: string, language: Language): string {
  if (view === 'month') return writeMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7)), language);
  return `${writeDayAndMonth(days[0] ?? on, language)} – ${writeDayAndMonth(days.at(-1) ?? on, language)}`;
}

function weekday(day: string, language: Language): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
