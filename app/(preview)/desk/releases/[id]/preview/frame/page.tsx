import { ReleasePage } from '#components/site/release-page.tsx';
import { Shell } from '#components/site/shell.tsx';
import { currentMember } from '#lib/auth/session.ts';
import { NotFound } from '#lib/errors.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readPreview } from '#lib/releases/queries/preview.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ theme?: string }> };

/** The working text in the public page's own template. It carries its status as a mark: nothing here may need a script. */
export default async function PreviewFrame({ params, searchParams }: Props) {
  const member = await currentMember();
  const view = member && (await previewFor(member, (await params).id));
  const { theme } = await searchParams;
  if (!view) {
    return (
      <>
        <meta name="x-status" content="404" />
        <p>{translator(member?.language ?? 'en', 'desk')('errors.not_found_title')}</p>
      </>
    );
  }
  return (
    <>
      <meta name="x-theme" content={theme === 'dark' || theme === 'print' ? theme : 'light'} />
      <Shell site={view.site} language={view.language} versions={view.versions} here="news">
        <ReleasePage view={view} />
      </Shell>
    </>
  );
}

async function previewFor(member: Parameters<typeof readPreview>[0], id: string) {
  try {
    return await readPreview(member, id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
