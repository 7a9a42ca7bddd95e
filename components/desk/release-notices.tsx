import Link from 'next/link';
import { Announce } from '#components/ui/announce.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeDateTime, writeInstant } from '#lib/time.ts';
import { ConcernNotices } from './concern-notices.tsx';
import { type ReleasePage, releasePath } from './release-page.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  here: ReleasePage;
  done: string | null;
  settle: FormAction;
};

/** What one must know before reading on: what was just done, why it came back, why it cannot be edited. */
export function ReleaseNotices({ member, release, here, done, settle }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const said = done && /^[a-z_]+$/.test(done) ? phrase(language, `releases.done.${done}`) : null;
  const writing = can(member, 'write', release.subject);
  const locked =
    here === 'write' && !writing.allowed && release.work !== 'none'
      ? sayReason(language, writing.reason)
      : null;
  const own = { lang: release.language, dir: directionOf(release.language) };
  return (
    <section
      aria-label={t('notices.label')}
      className="grid gap-2 border-b border-line px-6 py-4 empty:hidden max-tablet:px-4"
    >
      {said && (
        <Announce key={`${done}-${release.stateVersion}`}>
          <Notice tone="done" title={said}>
            {done === 'publish' && release.address && (
              <p>
                <a href={release.address}>{t('done.see')}</a>
              </p>
            )}
          </Notice>
        </Announce>
      )}
      {release.work === 'changes_requested' && release.returnedReason && (
        <Notice tone="warning" title={t('notices.returned')}>
          <p {...own} className="whitespace-pre-line">
            {release.returnedReason}
          </p>
        </Notice>
      )}
      {release.live === 'published' && release.forcedBy && (
        <Notice tone="warning" title={t('notices.not_reviewed')}>
          <p>{t('notices.not_reviewed_by', { who: release.forcedBy })}</p>
        </Notice>
      )}
      {release.planned && <PlannedNotice release={release} planned={release.planned} language={language} />}
      <ConcernNotices member={member} release={release} here={here} settle={settle} />
      {release.removal && (
        <Notice
          tone="warning"
          title={t(`notices.removal_${release.removal.kind}`, {
            when: writeInstant(release.removal.at, language, release.removal.zone),
          })}
        >
          <p {...own} className="whitespace-pre-line">
            {release.removal.text}
          </p>
        </Notice>
      )}
      {release.live === 'recalled' && <Notice tone="alarm" title={t('notices.recalled')} />}
      {release.live === 'withdrawn' && release.withdrawal && (
        <Notice
          tone="alarm"
          title={t('notices.withdrawn', {
            when: writeDateTime(release.withdrawal.at, language, release.site.timeZone),
          })}
        >
          <p {...own} className="whitespace-pre-line">
            {release.withdrawal.text}
          </p>
        </Notice>
      )}
      {release.live === 'unpublished' && release.unpublished && (
        <Notice tone="warning" title={t(`notices.unpublished_${release.unpublished.reason}`)}>
          {release.unpublished.into && (
            <p>
              <Link href={releasePath(release.unpublished.into)}>{t('bar.merged_into')}</Link>
            </p>
          )}
        </Notice>
      )}
      {release.live === 'none' && release.work === 'none' && <Notice title={t('notices.discarded')} />}
      {locked && (
        <Notice title={t('notices.read_only')}>
          <p>{locked}</p>
        </Notice>
      )}
    </section>
  );
}

type Planned = { release: DeskRelease; planned: NonNullable<DeskRelease['planned']>; language: Language };

// The same moment where it was meant, in Geneva and in UTC: nobody has to count.
function PlannedNotice({ release, planned, language }: Planned) {
  const t = translator(language, 'releases');
  const at = (zone: string) => writeInstant(planned.at, language, zone);
  if (planned.failure !== null)
    return (
      <Notice tone="alarm" title={t('notices.not_published', { when: at(planned.zone) })}>
        <p>{sayReason(language, planned.failure) ?? planned.failure}</p>
        <p>{t('notices.not_published_do')}</p>
      </Notice>
    );
  if (release.work === 'embargoed')
    return (
      <Notice title={t('notices.embargoed', { when: at(planned.zone) })}>
        <p>{t('notices.planned_elsewhere', { geneva: at('Europe/Zurich'), utc: at('UTC') })}</p>
        <p>
          <Link href={releasePath(release.id, 'access')}>{t('notices.embargoed_who')}</Link>
        </p>
      </Notice>
    );
  return (
    <Notice title={t('notices.planned', { when: at(planned.zone) })}>
      <p>{t('notices.planned_elsewhere', { geneva: at('Europe/Zurich'), utc: at('UTC') })}</p>
      {release.together.length > 0 && (
        <p>
          {t('notices.together', { headlines: release.together.map(({ headline }) => headline).join(' · ') })}
        </p>
      )}
    </Notice>
  );
}
