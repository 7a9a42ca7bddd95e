import type { Metadata } from 'next';
import { ElsewhereList } from '#components/sites/elsewhere-list.tsx';
import { SitePage } from '#components/sites/site-page.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listElsewhere } from '#lib/sites/listing-queries.ts';
import { readDeskSite } from '#lib/sites/settings-queries.ts';
import { found } from '../../../found.ts';
import { answerOneListing } from '../../actions.ts';

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'sites')('tabs.listings') };
}

/** Releases of other sites that are meant for everybody: what waits for an answer, and what was answered. */
export default async function ListingsPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const site = await found(readDeskSite(member, (await params).key));
  const t = translator(language, 'sites');
  const { waiting, answered } = await listElsewhere(member, site);
  const agreed = answered.filter(({ state }) => state === 'agreed');
  const others = answered.filter(({ state }) => state !== 'agreed');
  const shared = { siteKey: site.key, language, action: answerOneListing };
  return (
    <SitePage site={site} current="listings" language={language}>
      <p className="text-ink-2">{t('listings.about')}</p>
      <ElsewhereList {...shared} title={t('listings.waiting')} releases={waiting} />
      {agreed.length > 0 && <ElsewhereList {...shared} title={t('listings.agreed')} releases={agreed} />}
      {others.length > 0 && <ElsewhereList {...shared} title={t('listings.declined')} releases={others} />}
    </SitePage>
  );
}
