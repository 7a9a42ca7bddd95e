import { headers } from 'next/headers';
import { OutsidePage } from '#components/review/outside-page.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGES, preferredLanguage } from '#lib/languages.ts';
import { noteOpening, readOutside } from '#lib/review/outside/queries.ts';

type Props = { params: Promise<{ token: string }> };

/** A text before somebody who was asked to approve it. Opening it answers nothing: only the form does. */
export default async function ApprovePage({ params }: Props) {
  const { token } = await params;
  const found = await readOutside(token);
  const said = await headers();
  if (!found) {
    const language = preferredLanguage(said.get('accept-language'), LANGUAGES, 'en');
    const t = translator(language, 'review');
    return (
      <>
        <meta name="x-status" content="410" />
        <main className="wrap">
          <h1>{t('outside.page.over_title')}</h1>
          <p>{t('outside.page.over_text')}</p>
        </main>
      </>
    );
  }
  await noteOpening(found.asked.id, said.get('user-agent') ?? '');
  return <OutsidePage token={token} found={found} />;
}
