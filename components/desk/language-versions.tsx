import Link from 'next/link';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { StateBadge } from '#components/release/state-badge.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import { canStartOn } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { releasePath } from './release-page.ts';

type Props = { member: CurrentMember; release: DeskRelease; action: FormAction };

/** The story's language versions and how each stands, and those one could start. */
export function LanguageVersions({ member, release, action }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const missing = release.site.languages.filter(
    (each) =>
      !release.versions.some((version) => version.language === each) &&
      canStartOn(member, release.site.key, each).allowed,
  );
  return (
    <>
      <ul className="grid gap-2">
        {release.versions.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center gap-2">
            <span className="min-w-20" lang={version.language}>
              {version.id === release.id ? (
                <b>{LANGUAGE_NAMES[version.language]}</b>
              ) : (
                <Link href={releasePath(version.id)}>{LANGUAGE_NAMES[version.language]}</Link>
              )}
            </span>
            <StateBadge state={version} language={language} />
          </li>
        ))}
      </ul>
      {missing.map((each) => (
        <ActionForm key={each} action={action} errorTitle={translator(language, 'errors')('summary')}>
          <HiddenFields values={{ releaseId: release.id, language: each }} />
          <SubmitButton variant="outline" small>
            {t('panel.start_in', { language: LANGUAGE_NAMES[each] })}
          </SubmitButton>
        </ActionForm>
      ))}
    </>
  );
}
