import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { zones } from '#lib/wall-time.ts';
import { PlanFields } from './plan-fields.tsx';

type Planned = { wall: string; zone: string } | null;

type Props = { release: DeskRelease; language: Language; planned?: Planned };

/** Asks when something is to happen, beginning with what is planned for the release already. */
export function Planning({ release, language, planned = release.planned }: Props) {
  const t = translator(language, 'releases');
  const [day = '', time = ''] = planned?.wall.split('T') ?? [];
  return (
    <PlanFields
      language={language}
      site={{ zone: release.site.timeZone, name: inLanguage(release.site.name, language) }}
      zones={zones()}
      planned={planned ? { day, time, zone: planned.zone } : undefined}
      words={{
        day: t('plan.day'),
        time: t('plan.time'),
        zone: t('plan.zone'),
        that: t('plan.that'),
        here: t('plan.here'),
        geneva: t('plan.geneva'),
        which: t('plan.which'),
        earlier: t('plan.earlier'),
        later: t('plan.later'),
        gap: t.raw('plan.gap'),
      }}
    />
  );
}
