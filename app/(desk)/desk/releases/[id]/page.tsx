import type { Metadata } from 'next';
import { countsOf, noticedFor } from '#components/desk/noticed-for.ts';
import { AlsoHere } from '#components/editor/also-here.tsx';
import { Canvas } from '#components/editor/canvas.tsx';
import { TallyBadgeHere, TallySaidHere } from '#components/editor/checks/tally.tsx';
import { openingOf } from '#components/editor/opening-of.ts';
import { Saved } from '#components/editor/saved.tsx';
import { Writing } from '#components/editor/writing.tsx';
import { PlainDocument } from '#components/release/plain-document.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { readDismissals } from '#lib/checks/queries/dismissals.ts';
import { readThreads } from '#lib/comments/queries.ts';
import { factsOn, namesOfFacts } from '#lib/directory/queries/facts.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { aboutOf } from '#lib/sites/about.ts';
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
  const write = can(member, 'write', release.subject);
  const [about, facts, factNames, threads, left, noticed] = await Promise.all([
    aboutOf(release.site.key, release.language),
    factsOn(release.language),
    namesOfFacts(member.language),
    readThreads(member, release.id),
    readDismissals(member, release.id),
    noticedFor(release),
  ]);
  const opening = openingOf(member, release, {
    about,
    facts,
    factNames,
    threads,
    left,
    found: countsOf(noticed),
    locked: write.allowed ? null : write.reason,
  });
  return (
    <Writing key={release.id} opening={opening}>
      <ReleaseFrame
        member={member}
        release={release}
        here="write"
        asked={await searchParams}
        saved={<Saved />}
        presence={<AlsoHere />}
        tally={{ badge: <TallyBadgeHere />, said: <TallySaidHere /> }}
      >
        <div className="with-panel">
          <main id="main" tabIndex={-1} className="min-w-0">
            <Canvas>
              <PlainDocument doc={release.doc} language={release.language} memberLanguage={member.language} />
            </Canvas>
          </main>
          <ReleasePanel member={member} release={release} here="write" />
        </div>
      </ReleaseFrame>
    </Writing>
  );
}
