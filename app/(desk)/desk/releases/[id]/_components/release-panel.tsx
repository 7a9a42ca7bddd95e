import { AddressForm } from '#components/desk/address-form.tsx';
import { DetailsForm } from '#components/desk/details-form.tsx';
import { LanguageVersions } from '#components/desk/language-versions.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { Readiness } from '#components/desk/readiness.tsx';
import type { ReleasePage } from '#components/desk/release-page.ts';
import { SaveVersionForm } from '#components/desk/save-version-form.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { readUnsettled } from '#lib/comments/unsettled.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { problemsOf } from '#lib/releases/readiness.ts';
import {
  changeReleaseAddress,
  changeReleaseDetails,
  saveReleaseRevision,
  startLanguageVersion,
} from '../actions.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage };

/** Beside the text: what it still lacks, its details, its languages, its versions. */
export async function ReleasePanel({ member, release, here }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  return (
    <aside className="panel" aria-label={t('panel.label')}>
      {release.work !== 'none' && (
        <PanelSection title={t('panel.ready')}>
          <Readiness problems={problemsOf(release.doc, await readUnsettled(release))} language={language} />
        </PanelSection>
      )}
      <PanelSection title={t('panel.details')} id="details">
        <DetailsForm member={member} release={release} here={here} action={changeReleaseDetails} />
      </PanelSection>
      <PanelSection title={t('fields.slug')}>
        <AddressForm member={member} release={release} here={here} action={changeReleaseAddress} />
      </PanelSection>
      <PanelSection title={t('bar.languages')}>
        <LanguageVersions member={member} release={release} action={startLanguageVersion} />
      </PanelSection>
      {release.work !== 'none' && (
        <PanelSection title={t('panel.version')}>
          <SaveVersionForm member={member} release={release} here={here} action={saveReleaseRevision} />
        </PanelSection>
      )}
    </aside>
  );
}
