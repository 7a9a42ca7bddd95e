import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/releases/view.ts';
import { Words } from './words.tsx';

type Props = { site: Pick<SiteView, 'banners'>; language: Language };

/** What the newsroom has to say on every page for a while, the gravest first; nothing when there is nothing. */
export function Banners({ site: { banners = [] }, language }: Props) {
  const t = translator(language, 'site');
  return banners.length > 0 ? (
    <section className="banners" aria-label={t('banner.label')}>
      {banners.map(({ id, tone, words, href }) => (
        <div key={id} className={tone === 'emergency' ? tone : undefined}>
          <p className="wrap">
            <b>{t(`banner.${tone}`)}</b>
            {t('document.colon')}
            <Words text={words} language={language} /> {href && <a href={href}>{t('banner.more')}</a>}
          </p>
        </div>
      ))}
    </section>
  ) : null;
}
