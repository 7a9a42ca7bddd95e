import type { Metadata } from 'next';
import { Elsewhere } from '#components/desk/elsewhere.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { Choice } from '#components/ui/choice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readPreview } from '#lib/releases/queries/preview.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

const WIDTHS = ['phone', 'tablet', 'desktop'] as const;
const LOOKS = ['light', 'dark', 'print'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'releases')('pages.preview')}: ${headline}` };
}

/** The working text in the real public page, at the width of a phone, a tablet or a desk, light, dark or printed. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const release = await found(readRelease(member, (await params).id));
  const view = await found(readPreview(member, release.id));
  const asked = await searchParams;
  const t = translator(member.language, 'beside');
  const look = LOOKS.find((each) => each === asked.theme) ?? 'light';
  const width = WIDTHS.find((each) => each === asked.width) ?? 'desktop';
  const address = releasePath(release.id, 'preview');
  return (
    <ReleaseFrame member={member} release={release} here="preview" asked={asked}>
      <main id="main" tabIndex={-1} className="page bg-ground">
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <h2 className="text-lg leading-6">{t('preview.title')}</h2>
          <Choice
            label={t('preview.width')}
            options={WIDTHS.map((each) => ({
              href: `${address}?width=${each}&theme=${look}`,
              label: t(`preview.${each}`),
              current: each === width,
            }))}
          />
          <Choice
            label={t('preview.look')}
            options={LOOKS.map((each) => ({
              href: `${address}?width=${width}&theme=${each}`,
              label: t(`preview.${each}`),
              current: each === look,
            }))}
          />
          <p className="text-ink-2">{t('preview.hint')}</p>
        </div>
        {/* Nothing runs in it: it shows the newsroom's own pictures, and its links open elsewhere. */}
        <div className={width === 'desktop' ? 'preview-window' : undefined}>
          <iframe
            src={`${address}/frame?theme=${look}`}
            title={t('preview.frame')}
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            className={`preview-${width}`}
          />
        </div>
        <Elsewhere view={view} language={member.language} picture={`${address}/share`} />
      </main>
    </ReleaseFrame>
  );
}
