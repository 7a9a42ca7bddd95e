import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { TermForm } from '#components/style/term-form.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { Forbidden } from '#lib/errors.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listPlacesForTerms } from '#lib/style/queries/terms.ts';
import { found } from '../../../found.ts';
import { makeNewTerm } from '../../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'style')('terms.new_title') };
}

/** Writing a term. */
export default async function NewTermPage() {
  const member = await requireMember();
  const places = await listPlacesForTerms(member);
  if (places.everySite.length + places.sites.length === 0)
    await found(Promise.reject(new Forbidden('needs_editor')));
  const t = translator(member.language, 'style');
  return (
    <>
      <PageBar title={t('terms.new_title')}>
        <ButtonLink href="/desk/style">{t('terms.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        <TermForm
          term={null}
          places={places}
          memberId={member.id}
          language={member.language}
          action={makeNewTerm}
        />
      </main>
    </>
  );
}
