import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { RecordForm } from '#components/directory/record-form.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { listNameable } from '#lib/directory/queries/nameable.ts';
import { listPlacesForRecords } from '#lib/directory/queries/places.ts';
import { translator } from '#lib/i18n/translate.ts';
import { makeOneRecord } from '../../actions.ts';
import { kindOf } from '../../kind-of.ts';

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')(`kinds.${await kindOf(params)}.new`) };
}

export default async function NewRecordPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const kind = await kindOf(params);
  const t = translator(language, 'directory');
  const [places, nameable] = await Promise.all([
    listPlacesForRecords(member, kind),
    listNameable(member, kind),
  ]);
  return (
    <>
      <PageBar title={t(`kinds.${kind}.new`)} context={t(`kinds.${kind}.many`)} />
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current={kind} />
        <div className="max-w-3xl">
          {places.everybodys || places.sites.length > 0 ? (
            <>
              <p className="mb-5 text-ink-2">{t(`kinds.${kind}.about`)}</p>
              <RecordForm
                kind={kind}
                record={null}
                places={places}
                sites={places.sites}
                nameable={nameable}
                language={language}
                action={makeOneRecord}
              />
            </>
          ) : (
            <Empty title={t('may_not_make')}>{t('may_not_make_hint')}</Empty>
          )}
        </div>
      </main>
    </>
  );
}
