import type { Access } from '#lib/embargo/read-access.ts';
import { translator } from '#lib/i18n/translate.ts';
import { EmbargoLine } from './embargo-line.tsx';

type Props = { door: Extract<Access, { state: 'door' }>; token: string };

/** Before a text under embargo is shown: until when and for whom. Only the button opens it, so that no scanner does. */
export function AccessDoor({ door: { embargo, language, site }, token }: Props) {
  const t = translator(language, 'embargo');
  return (
    <>
      <EmbargoLine embargo={embargo} language={language} />
      <h1>{t('door.title')}</h1>
      <div className="text">
        <p>{t('door.from', { site: site.names[language] ?? site.key })}</p>
        <p>{t('door.agree')}</p>
      </div>
      <form className="door" method="post" action={`/embargo/${token}/read`}>
        <p>
          <button type="submit" className="btn">
            {t('door.read')}
          </button>
        </p>
      </form>
      <p className="fine">{t('door.counted')}</p>
    </>
  );
}
