import type { Metadata } from 'next';
import { BannerForm } from '#components/sites/banner-form.tsx';
import { BannerList } from '#components/sites/banner-list.tsx';
import { SitePage } from '#components/sites/site-page.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listBanners } from '#lib/sites/front-queries.ts';
import { readDeskSite } from '#lib/sites/settings-queries.ts';
import { found } from '../../../found.ts';
import { endOneBanner, putOneBanner } from '../../actions.ts';

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'sites')('tabs.banners') };
}

/** What stands above every page of a site, and a form to put up more. */
export default async function BannersPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const site = await found(readDeskSite(member, (await params).key));
  const t = translator(language, 'sites');
  return (
    <SitePage site={site} current="banners" language={language}>
      <p className="text-ink-2">{t('banner.about', { zone: site.timeZone })}</p>
      <BannerList site={site} banners={await listBanners(site)} language={language} action={endOneBanner} />
      {site.manages && (
        <section aria-labelledby="new-banner" className="grid gap-3">
          <h2 id="new-banner" className="text-base">
            {t('banner.new')}
          </h2>
          <BannerForm site={site} language={language} action={putOneBanner} />
        </section>
      )}
    </SitePage>
  );
}
