import type { ReactNode } from 'react';
import type { Tally } from '#components/desk/acts/act-view.ts';
import type { ActActions } from '#components/desk/acts/act-views.tsx';
import { standingOf } from '#components/desk/acts/standing-of.tsx';
import { TallyBadge, TallySaid } from '#components/desk/acts/tally.tsx';
import { countsOf, noticedFor } from '#components/desk/noticed-for.ts';
import { ReadNotices } from '#components/desk/notices/read-notices.tsx';
import { ReleaseBar } from '#components/desk/release-bar.tsx';
import { ReleaseNotices } from '#components/desk/release-notices.tsx';
import type { ReleasePage } from '#components/desk/release-page.ts';
import { SourceChanged } from '#components/parity/source-changed.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { hasUnreadOf } from '#lib/notices/queries.ts';
import { readSource } from '#lib/parity/queries/parity.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { sayWhen } from '#lib/when.ts';
import * as acts from '../actions.ts';

const actions: ActActions = {
  submit: acts.submitRelease,
  approve: acts.approveRelease,
  publish: acts.publishRelease,
  schedule: acts.scheduleRelease,
  reschedule: acts.rescheduleRelease,
  unschedule: acts.unscheduleRelease,
  embargo: acts.embargoRelease,
  move_embargo: acts.moveReleaseEmbargo,
  end_embargo: acts.endReleaseEmbargo,
  minor_fix: acts.minorFixRelease,
  force_publish: acts.forcePublishRelease,
  review_afterwards: acts.reviewReleaseAfterwards,
  start: acts.startCorrection,
  restore: acts.restoreRelease,
  send_back: acts.sendBackRelease,
  retract: acts.retractRelease,
  reopen: acts.reopenRelease,
  withdraw: acts.withdrawRelease,
  unpublish: acts.unpublishRelease,
  recall: acts.recallRelease,
  discard: acts.discardRelease,
};

export type Asked = Record<string, string | string[] | undefined>;

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  here: ReleasePage;
  /** The page's search parameters: `act` opens a dialog, `done` says what was done. */
  asked: Asked;
  saved?: ReactNode;
  presence?: ReactNode;
  /** How much stands against the text, where it is counted while somebody writes. */
  tally?: Tally;
  children: ReactNode;
};

async function tallyFor({ language }: CurrentMember, release: DeskRelease): Promise<Tally> {
  const counts = countsOf(await noticedFor(release));
  const t = translator(language, 'checks');
  return {
    badge: <TallyBadge {...counts} />,
    said: (
      <TallySaid
        block={counts.block > 0 ? t('tally.block', { count: counts.block }) : null}
        open={counts.open > 0 ? t('tally.open', { count: counts.open }) : null}
      />
    ),
  };
}

/** What every page of a release stands in: its bar, its acts, and what must be known first. */
export async function ReleaseFrame({
  member,
  release,
  here,
  asked,
  saved,
  presence,
  tally,
  children,
}: Props) {
  const source = here === 'parity' ? null : await readSource(release.id);
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null);
  return (
    <>
      <ReleaseBar
        member={member}
        release={release}
        here={here}
        actions={actions}
        asked={one('act')}
        saved={saved}
        presence={presence}
        tally={tally ?? (await tallyFor(member, release))}
        standing={await standingOf(member, release)}
      />
      {(await hasUnreadOf(member, release.id)) && <ReadNotices member={member.id} release={release.id} />}
      <ReleaseNotices
        member={member}
        release={release}
        here={here}
        done={one('done')}
        settle={acts.settleReleaseConcern}
      />
      {source?.changed && (
        <section
          aria-label={translator(member.language, 'parity')('panel')}
          className="border-b border-line px-6 py-4 max-tablet:px-4"
        >
          <SourceChanged
            release={release}
            source={source}
            language={member.language}
            sayWhen={(at) => sayWhen(at, new Date(), member.language, release.site.timeZone)}
          />
        </section>
      )}
      {children}
    </>
  );
}
