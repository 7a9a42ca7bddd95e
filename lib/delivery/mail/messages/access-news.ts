import type { AccessLinkRow } from '#db/schema/access.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import type { SiteRow } from '#db/schema/sites.ts';
import { sayEmbargo } from '#lib/embargo/line.ts';
import { embargoOf } from '#lib/embargo/mail-line.ts';
import type { AccessNews } from '#lib/embargo/tell-holders.ts';
import { translator } from '#lib/i18n/translate.ts';
import { absolute } from '#lib/sites/public.ts';
import { type Letter, letter } from '../letter.ts';

type Words = { news: AccessNews; release: ReleaseRow; link: AccessLinkRow; site: SiteRow; text: string };

/** A mail to somebody who holds a link to a text under embargo: another time, or that they may not use it. */
export function accessNews({ news, release, link, site, text }: Words): Letter {
  const { language } = link;
  const t = translator(language, 'embargo');
  const words = { site: site.name[language] ?? site.key };
  const { until, elsewhere } = sayEmbargo(embargoOf(release, link, site), language);
  return letter({
    language,
    subject: t(`mail.${news}_subject`, words),
    paragraphs: [
      ...(news === 'moved' ? [`${until}\n${elsewhere.join('\n')}`] : []),
      translator(language, 'mail')('greeting', { name: link.name }),
      t(`mail.${news}`, words),
    ],
    ...(text ? { quote: text } : {}),
    act: { label: words.site, url: absolute(`/${site.key}`) },
    footer: t('mail.footer'),
  });
}
