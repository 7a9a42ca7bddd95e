import type { Metadata } from 'next';
import { FrontList } from '#components/sites/front-list.tsx';
import { SitePage } from '#components/sites/site-page.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readFront } from '#lib/sites/front-queries.ts';
import { canArrange } from '#lib/sites/policy.ts';
import { readDeskSite } from '#lib/sites/settings-queries.ts';
import { found } from '../../../found.ts';
import { arrangeOneFront } from '../../actions.ts';

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'sites')('tabs.front') };
}

/** What a site's front page begins with, language by language. */
export default async function FrontPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const site = await found(readDeskSite(member, (await params).key));
  const t = translator(language, 'sites');
  const fronts = await Promise.all(
    site.languages.map(async (of) => ({ of, front: await readFront(site, of) })),
  );
  return (
    <SitePage site={site} current="front" language={language}>
      <p className="text-ink-2">{t('front.about')}</p>
      {fronts.map(({ of, front }) => (
        <FrontList
          key={of}
          siteKey={site.key}
          of={of}
          front={front}
          arranges={canArrange(member, site.key, of).allowed}
          language={language}
          action={arrangeOneFront}
        />
      ))}
    </SitePage>
  );
}
