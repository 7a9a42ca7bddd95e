import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { CsvImport } from '#components/directory/csv-import.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { importWords } from '#components/directory/import-words.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { requireMember } from '#lib/auth/session.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { translator } from '#lib/i18n/translate.ts';
import { importSeenRecords, previewRecords } from '../../actions.ts';
import { kindOf } from '../../kind-of.ts';

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')('import.title') };
}

/** Records of one kind from a file. */
export default async function ImportRecordsPage({ params }: Props) {
  const { language } = await requireMember();
  const kind = await kindOf(params);
  const t = translator(language, 'directory');
  return (
    <>
      <PageBar title={t('import.title')} context={t(`kinds.${kind}.many`)} />
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current={kind} />
        <p className="mb-2 max-w-(--container-page) text-ink-2">{t('import.intro')}</p>
        <p className="mb-5">
          <a download href={`${addressOf(kind)}/export`} className={buttonClass({ small: true })}>
            {t('export')}
          </a>
        </p>
        <CsvImport
          values={{ kind }}
          words={importWords(language)}
          preview={previewRecords}
          doIt={importSeenRecords}
        />
      </main>
    </>
  );
}
