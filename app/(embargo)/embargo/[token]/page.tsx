import { headers } from 'next/headers';
import { AccessDoor } from '#components/site/access-door.tsx';
import { Answer } from '#components/site/answer.tsx';
import { ReleasePage } from '#components/site/release-page.tsx';
import { Shell } from '#components/site/shell.tsx';
import { noteSeen } from '#lib/embargo/open-access.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { paperLinks } from '#lib/papers/links.ts';
import { mainSite } from '#lib/sites/public.ts';
import { accessHere } from './access.ts';

type Props = { params: Promise<{ token: string }> };

/** A text under embargo for who holds its link: first the door, then the text, and nothing once the link is over. */
export default async function AccessPage({ params }: Props) {
  const { token } = await params;
  const { access, language } = await accessHere(token);
  switch (access.state) {
    case 'over':
      return <Over language={language} />;
    case 'public':
      return <Public language={language} address={access.address} />;
    case 'door':
      await noteSeen(access.linkId, (await headers()).get('x-forwarded-for') ?? '');
      return (
        <Shell site={access.site} language={language} versions={[]}>
          <AccessDoor door={access} token={token} />
        </Shell>
      );
    case 'text':
      return (
        <Shell site={access.view.site} language={language} versions={[]}>
          <ReleasePage view={access.view} papers={await paperLinks(access.view)} />
        </Shell>
      );
  }
}

async function Over({ language }: { language: Language }) {
  const t = translator(language, 'embargo');
  const site = await mainSite(language);
  const words = (
    <div className="text">
      <Answer status={404} />
      <h1 className="marker">{t('over.title')}</h1>
      <p>{t('over.why')}</p>
    </div>
  );
  return site ? (
    <Shell site={site} language={language} versions={[]}>
      {words}
    </Shell>
  ) : (
    words
  );
}

async function Public({ language, address }: { language: Language; address: string }) {
  const t = translator(language, 'embargo');
  const site = await mainSite(language);
  const words = (
    <div className="text">
      <h1 className="marker">{t('public.title')}</h1>
      <p>
        <a href={address}>{t('public.go')}</a>
      </p>
    </div>
  );
  return site ? (
    <Shell site={site} language={language} versions={[]}>
      {words}
    </Shell>
  ) : (
    words
  );
}
