import type { ReleaseRow } from '#db/schema/releases.ts';
import type { SiteRow } from '#db/schema/sites.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { pathOf } from '#lib/releases/address.ts';
import { absolute } from '#lib/sites/public.ts';
import { type Letter, letter } from '../letter.ts';

type Words = {
  release: ReleaseRow;
  receiver: { name: string; language: Language };
  site: SiteRow;
  text: string;
};

/** A mail to somebody outside who was given a text that was recalled: what, since when, why, and what to do. */
export function recallLetter({ release, receiver, site, text }: Words): Letter {
  const { language } = receiver;
  const t = translator(language, 'embargo');
  const words = { headline: release.headline, site: site.name[language] ?? site.key };
  return letter({
    language,
    subject: t('mail.recalled_subject', words),
    paragraphs: [
      translator(language, 'mail')('greeting', { name: receiver.name }),
      t('mail.recalled', words),
      t('mail.recalled_do'),
    ],
    quote: text,
    act: {
      label: words.site,
      url: absolute(
        release.slug ? pathOf(release.siteKey, release.language, release.slug) : `/${release.siteKey}`,
      ),
    },
    footer: t('mail.recalled_footer'),
  });
}
