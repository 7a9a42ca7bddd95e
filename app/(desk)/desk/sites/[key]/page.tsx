import type { Metadata } from 'next';
import { SettingsForm } from '#components/sites/settings-form.tsx';
import { SitePage } from '#components/sites/site-page.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { contactsFor, readDeskSite } from '#lib/sites/settings-queries.ts';
import { zones } from '#lib/wall-time.ts';
import { found } from '../../found.ts';
import { changeOneSite } from '../actions.ts';

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: inLanguage((await found(readDeskSite(member, (await params).key))).name, member.language) };
}

/** How a site speaks to readers: for its administrators the form, for everybody else what it is. */
export default async function SettingsPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const site = await found(readDeskSite(member, (await params).key));
  const t = translator(language, 'sites');
  return (
    <SitePage site={site} current="settings" language={language}>
      {site.manages ? (
        <SettingsForm
          site={site}
          contacts={await contactsFor(site, language)}
          zones={zones()}
          host={new URL(env().NEWSROOM_URL).hostname}
          language={language}
          action={changeOneSite}
        />
      ) : (
        <p className="text-ink-2">{t('only_admins')}</p>
      )}
    </SitePage>
  );
}
