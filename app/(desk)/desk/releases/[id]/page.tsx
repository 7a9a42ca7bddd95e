import type { Metadata } from 'next';
import { PlainDocument } from '#components/release/plain-document.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { found } from '../../found.ts';
import { type Asked, ReleaseFrame } from './_components/release-frame.tsx';
import { ReleasePanel } from './_components/release-panel.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: headline || translator(member.language, 'desk')('line.untitled') };
}

/** The writing page. */
export default async function ReleasePage({ params, searchParams }: Props) {
  const member = await requireMember();
  const release = await found(readRelease(member, (await params).id));
  return (
    <ReleaseFrame member={member} release={release} here="write" asked={await searchParams}>
      <div className="with-panel">
        <main id="main" tabIndex={-1} className="min-w-0">
          <PlainDocument doc={release.doc} language={release.language} memberLanguage={member.language} />
        </main>
        <ReleasePanel member={member} release={release} here="write" />
      </div>
    </ReleaseFrame>
  );
}
