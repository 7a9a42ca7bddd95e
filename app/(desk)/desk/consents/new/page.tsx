import type { Metadata } from 'next';
import { ConsentForm } from '#components/consents/consent-form.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Thumb } from '#components/media/thumb.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { sitesForConsents } from '#lib/consents/queries.ts';
import { Forbidden } from '#lib/errors.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readFile } from '#lib/media/queries/file.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { found } from '../../found.ts';
import { fileConsentForPerson } from '../../media/actions.ts';
import { fileOneConsent } from '../actions.ts';

type Props = { searchParams: Promise<{ release?: string; file?: string; person?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'consents')('new_title') };
}

/** A new record; from a text it begins with that text's story, from a picture it is tied to whoever was marked on it. */
export default async function NewConsentPage({ searchParams }: Props) {
  const member = await requireMember();
  const places = await sitesForConsents(member);
  if (places.length === 0) await found(Promise.reject(new Forbidden('needs_writer')));
  const { release: id, file: fileId, person } = await searchParams;
  const file = typeof fileId === 'string' ? await found(readFile(member, fileId)) : null;
  const marked = file?.people.find((one) => one.id === person);
  const release = typeof id === 'string' ? await found(readRelease(member, id)) : null;
  const t = translator(member.language, 'consents');
  return (
    <>
      <PageBar title={t('new_title')}>
        <ButtonLink href="/desk/consents">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        {file && marked && (
          <p className="mb-5 flex flex-wrap items-center gap-3">
            <Thumb kind={file.kind} name={file.thumb} className="h-20 w-28" />
            <bdi className="font-semibold">{marked.seenAs}</bdi>
          </p>
        )}
        <ConsentForm
          consent={null}
          places={file ? places.filter(({ key }) => key === file.siteKey) : places}
          begun={release && { site: release.site.key, story: release.reference, language: release.language }}
          forPerson={file && marked ? { assetId: file.id, seen: file.version, personId: marked.id } : null}
          language={member.language}
          action={file && marked ? fileConsentForPerson : fileOneConsent}
        />
      </main>
    </>
  );
}
