import { and, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import type { Actor } from '#lib/members/roles.ts';
import { slugOf } from '#lib/releases/slug.ts';
import { answerListing } from '#lib/sites/answer-listing.ts';
import { arrangeFront } from '#lib/sites/arrange-front.ts';
import { putBanner } from '#lib/sites/put-banner.ts';
import type { Calendar } from './calendar.ts';
import type { CastKey } from './cast.ts';
import type { SiteKey } from './sites.ts';
import { typeset } from './typography.ts';

type Cast = Record<CastKey, Actor>;

/** Arranges the front pages: a banner of the mission, a release to begin with, a guide of the mission for the whole world. */
export async function arrangeDemoFronts(cast: Cast, when: Calendar): Promise<void> {
  await closedOffice(cast.admin, when);
  const line = await liveCalled(
    'global',
    'en',
    'IOM opens a free information line for seasonal workers in four countries',
  );
  await arrangeFront(cast['hq.publisher'], {
    siteKey: 'global',
    language: 'en',
    seen: '',
    releaseId: line,
    move: 'add',
  });
  const guide = await liveCalled(
    'morocco',
    'fr',
    'Créer son entreprise au Maroc depuis l’étranger : un guide écrit avec celles et ceux qui l’ont fait',
  );
  await answerListing(cast['hq.publisher'], {
    siteKey: 'global',
    releaseId: guide,
    seen: '',
    answer: 'agreed',
  });
}

async function closedOffice(admin: Actor, when: Calendar): Promise<void> {
  const words = {
    fr: `L’accueil du bureau de Rabat est fermé le ${when.say('fr', 9, 'day')}. La permanence presse répond comme d’habitude.`,
    ar: `مكتب الاستقبال في الرباط مغلق يوم ${when.say('ar', 9, 'day')}. ويبقى الاتصال الصحفي متاحًا كالمعتاد.`,
    en: `The reception of the Rabat office is closed on ${when.say('en', 9, 'day')}. The press desk answers as usual.`,
  } as const;
  const texts = Object.fromEntries(
    (['fr', 'ar', 'en'] as const).map((it) => [`words.${it}`, typeset(it, words[it])]),
  );
  await putBanner(
    admin,
    { siteKey: 'morocco', tone: 'information', endDay: when.iso(10), endTime: '08:00', texts },
    { say: () => 'yes', confirmed: 'yes' },
  );
}

async function liveCalled(siteKey: SiteKey, language: 'en' | 'fr', headline: string): Promise<string> {
  const slug = slugOf(headline, language);
  const [row] = await db()
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(
        eq(releases.siteKey, siteKey),
        eq(releases.language, language),
        eq(releases.slug, slug),
        eq(releases.live, 'published'),
      ),
    );
  if (!row) throw new Error(`the demo has no live release at ${slug}`);
  return row.id;
}
