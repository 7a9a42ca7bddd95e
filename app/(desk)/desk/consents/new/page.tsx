import type { Metadata } from 'next';
import { ConsentForm } from '#components/consents/consent-form.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { sitesForConsents } from '#lib/consents/queries.ts';
import { Forbidden } from '#lib/errors.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { found } from '../../found.ts';
import { fileOneConsent } from '../actions.ts';

type Props = { searchParams: Promise<{ release?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'consents')('new_title') };
}

/** A new record; from a text it begins with that text's story. */
export default async function NewConsentPage({ searchParams }: Props) {
  const member = await requireMember();
  const places = await sitesForConsents(member);
  if (places.length === 0) await found(Promise.reject(new Forbidden('needs_writer')));
  const { release: id } = await searchParams;
  const release = typeof id === 'string' ? await found(readRelease(member, id)) : null;
  const t = translator(member.language, 'consents');
  return (
    <>
      <PageBar title={t('new_title')}>
        <ButtonLink href="/desk/consents">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        <ConsentForm
          consent={null}
          places={places}
          begun={release && { site: release.site.key, story: release.reference, language: release.language }}
          language={member.language}
          action={fileOneConsent}
        />
      </main>
    </>
  );
}
