import type { Metadata } from 'next';
import { releasePath } from '#components/desk/release-page.ts';
import { Choice } from '#components/ui/choice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'releases')('pages.preview')}: ${headline}` };
}

/** The working text in the real public page, at the width of a phone and of a desk, light or dark. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const release = await found(readRelease(member, (await params).id));
  const asked = await searchParams;
  const t = translator(member.language, 'versions');
  const theme = asked.theme === 'dark' ? 'dark' : 'light';
  const address = releasePath(release.id, 'preview');
  const frame = `${address}/frame?theme=${theme}`;
  return (
    <ReleaseFrame member={member} release={release} here="preview" asked={asked}>
      <main id="main" tabIndex={-1} className="page bg-ground">
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <h2 className="text-lg leading-6">{t('preview.title')}</h2>
          <Choice
            label={t('preview.theme')}
            options={(['light', 'dark'] as const).map((each) => ({
              href: `${address}?theme=${each}`,
              label: t(`preview.${each}`),
              current: each === theme,
            }))}
          />
          <p className="text-ink-2">{t('preview.hint')}</p>
        </div>
        <div className="flex flex-wrap gap-6">
          <figure>
            <figcaption className="mb-1.5 text-[0.8125rem] text-ink-2">{t('preview.phone')}</figcaption>
            <iframe src={frame} title={t('preview.phone')} className="preview-phone" />
          </figure>
          <figure className="min-w-0">
            <figcaption className="mb-1.5 text-[0.8125rem] text-ink-2">{t('preview.desktop')}</figcaption>
            <div className="preview-window">
              <iframe src={frame} title={t('preview.desktop')} className="preview-desktop" />
            </div>
          </figure>
        </div>
      </main>
    </ReleaseFrame>
  );
}
