import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { NewTemplate } from '#components/templates/new-template.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listPlacesForTemplates } from '#lib/templates/queries.ts';
import { makeNewTemplate } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'templates')('make_title') };
}

export default async function NewTemplatePage() {
  const member = await requireMember();
  const t = translator(member.language, 'templates');
  const places = await listPlacesForTemplates(member);
  return (
    <>
      <PageBar title={t('make_title')} />
      <main id="main" tabIndex={-1} className="page max-w-(--container-dialog)">
        {places.everySite || places.sites.length > 0 ? (
          <NewTemplate language={member.language} places={places} action={makeNewTemplate} />
        ) : (
          <Empty title={t('none_to_make')}>{t('none_to_make_hint')}</Empty>
        )}
      </main>
    </>
  );
}
