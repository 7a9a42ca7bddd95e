import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { nameLanguage } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { sayWhen } from '#lib/when.ts';
import type { ReleasePage } from './release-page.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage; settle: FormAction };

/** What happened to other languages and is said to concern this one, each until somebody says that it is dealt with. */
export function ConcernNotices({ member, release, here, settle }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const may = can(member, 'settle_concern', release.subject).allowed;
  return release.concerns.map((concern) => (
    <Notice
      key={concern.id}
      tone="warning"
      title={t(`notices.concern_${concern.kind}`, { language: nameLanguage(concern.language, language) })}
    >
      <p>
        {t('notices.concern_by', {
          who: concern.by,
          when: sayWhen(concern.at, new Date(), language, release.site.timeZone),
        })}
      </p>
      {may && (
        <ActionForm action={settle} errorTitle={translator(language, 'errors')('summary')} className="pt-1">
          <HiddenFields values={{ releaseId: release.id, concernId: concern.id, _here: here }} />
          <SubmitButton variant="outline">{t('notices.concern_settle')}</SubmitButton>
        </ActionForm>
      )}
    </Notice>
  ));
}
