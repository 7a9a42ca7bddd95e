import type { AccessLinkRow } from '#db/schema/access.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import type { SiteRow } from '#db/schema/sites.ts';
import { sayEmbargo } from '#lib/embargo/line.ts';
import { embargoOf, subjectOf } from '#lib/embargo/mail-line.ts';
import { translator } from '#lib/i18n/translate.ts';
import { writeInstant } from '#lib/time.ts';
import { type Letter, letter } from '../letter.ts';

type Words = { release: ReleaseRow; link: AccessLinkRow; site: SiteRow; by: string; url: string };

/** A mail that hands a link to a text under embargo to one person or outlet. Nothing of the text is in it. */
export function accessGiven({ release, link, site, by, url }: Words): Letter {
  const { language } = link;
  const t = translator(language, 'embargo');
  const { until, elsewhere } = sayEmbargo(embargoOf(release, link, site), language);
  return letter({
    language,
    subject: subjectOf(until, site, language),
    paragraphs: [
      `${until}\n${elsewhere.join('\n')}`,
      translator(language, 'mail')('greeting', { name: link.name }),
      t('mail.given', { by, site: site.name[language] ?? site.key }),
      t('door.agree'),
      t('mail.yours', {
        limited: link.expiresAt ? 'yes' : 'no',
        until: link.expiresAt ? writeInstant(link.expiresAt, language, link.zone) : '',
      }),
    ],
    act: { label: t('mail.read'), url },
    footer: t('mail.footer'),
  });
}
