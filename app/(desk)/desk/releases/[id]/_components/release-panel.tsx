import Link from 'next/link';
import { AddressForm } from '#components/desk/address-form.tsx';
import { DetailsForm } from '#components/desk/details-form.tsx';
import { LanguageVersions } from '#components/desk/language-versions.tsx';
import { StanceForm } from '#components/desk/notices/stance-form.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ReadinessLines, Ready } from '#components/desk/readiness.tsx';
import { type ReleasePage, releasePath } from '#components/desk/release-page.ts';
import { SaveVersionForm } from '#components/desk/save-version-form.tsx';
import { WhileLive } from '#components/desk/while-live.tsx';
import { ReadyHere } from '#components/editor/checks/ready-here.tsx';
import { PanelTabs } from '#components/editor/comments/panel-tabs.tsx';
import { ShowComments } from '#components/editor/comments/show-comments.tsx';
import { ShowSuggestions } from '#components/editor/suggesting/show-suggestions.tsx';
import { ApprovalRecord } from '#components/review/approval-record.tsx';
import { EditingLock } from '#components/review/editing-lock.tsx';
import { UseAgain } from '#components/templates/use-again.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { readUnsettled } from '#lib/comments/unsettled.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readMediaProblems } from '#lib/media/problems.ts';
import { readStance } from '#lib/notices/queries.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { type Problem, problemsOf } from '#lib/releases/readiness.ts';
import { readReviewSteps } from '#lib/review/queries.ts';
import { sayWhen } from '#lib/when.ts';
import { followRelease } from '../../../notices/actions.ts';
import { saveReleaseAsTemplate } from '../../../templates/actions.ts';
import {
  changeReleaseAddress,
  changeReleaseDetails,
  duplicateRelease,
  lockRelease,
  planReleaseRemoval,
  planReleaseReview,
  saveReleaseRevision,
  startLanguageVersion,
  takeOverRelease,
  unlockRelease,
  unplanReleaseRemoval,
} from '../actions.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage };

/** Beside the text: what it still lacks, its details, its languages, its versions. */
export async function ReleasePanel({ member, release, here }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const problems = [
    ...problemsOf(release.doc, await readUnsettled(release)),
    ...(await readMediaProblems(release)),
  ];
  const group = (weight: Problem['weight']) => {
    const own = problems.filter((problem) => problem.weight === weight);
    const lines = <ReadinessLines problems={own} language={language} lead={leadToPlace} />;
    return { title: t(`panel.${weight}`), lines: own.length > 0 ? lines : null };
  };
  const details = (
    <>
      {release.work !== 'none' && (
        <PanelSection title={t('panel.ready')}>
          <ReadyHere ready={<Ready language={language} />} must={group('must')} should={group('should')} />
        </PanelSection>
      )}
      <EditingLock
        member={member}
        release={release}
        here={here}
        actions={{ lock: lockRelease, unlock: unlockRelease, takeOver: takeOverRelease }}
        sayWhen={(instant) => sayWhen(instant, new Date(), language, release.site.timeZone)}
      />
      {release.work !== 'none' && (
        <PanelSection title={translator(language, 'review')('preview.panel')}>
          <ApprovalRecord
            member={member}
            release={release}
            review={await readReviewSteps(member, release)}
            sayWhen={(instant) => sayWhen(instant, new Date(), language, release.site.timeZone)}
          />
        </PanelSection>
      )}
      <PanelSection title={t('panel.details')} id="details">
        <DetailsForm member={member} release={release} here={here} action={changeReleaseDetails} />
      </PanelSection>
      <PanelSection title={t('fields.slug')}>
        <AddressForm member={member} release={release} here={here} action={changeReleaseAddress} />
      </PanelSection>
      <WhileLive
        member={member}
        release={release}
        here={here}
        actions={{
          planReview: planReleaseReview,
          planRemoval: planReleaseRemoval,
          unplanRemoval: unplanReleaseRemoval,
        }}
      />
      <PanelSection title={t('bar.languages')}>
        <LanguageVersions member={member} release={release} action={startLanguageVersion} />
      </PanelSection>
      <PanelSection title={translator(language, 'templates')('elsewhere')}>
        <UseAgain
          member={member}
          release={release}
          duplicate={duplicateRelease}
          saveAsTemplate={saveReleaseAsTemplate}
        />
      </PanelSection>
      <PanelSection title={translator(language, 'notices')('stance.title')}>
        <StanceForm
          language={language}
          release={release.id}
          stance={await readStance(member, release.id)}
          action={followRelease}
        />
      </PanelSection>
    </>
  );
  const history = (
    <PanelSection title={t('panel.version')}>
      {release.work !== 'none' && (
        <SaveVersionForm member={member} release={release} here={here} action={saveReleaseRevision} />
      )}
      <Link href={releasePath(release.id, 'history')} prefetch={false}>
        {translator(language, 'comments')('history.all')}
      </Link>
    </PanelSection>
  );
  return (
    <aside className="panel" aria-label={t('panel.label')}>
      <PanelTabs details={details} history={history} />
    </aside>
  );
}

function leadToPlace(code: Problem['code'], words: string) {
  if (code === 'suggestions_open') return <ShowSuggestions>{words}</ShowSuggestions>;
  if (code === 'comments_blocking') return <ShowComments kind="blocking">{words}</ShowComments>;
  return code === 'comments_open' ? <ShowComments kind="open">{words}</ShowComments> : words;
}
