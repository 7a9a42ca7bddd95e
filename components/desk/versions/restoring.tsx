import type { CurrentMember } from '#lib/auth/session.ts';
import { hasSuggestions } from '#lib/documents/suggestions/settle.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { readVersion } from '#lib/releases/queries/version.ts';
import { versionName } from '#lib/releases/version-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { sayVersion } from './say-version.ts';

type Props = {
  release: DeskRelease;
  name: string;
  back: string;
  member: CurrentMember;
  action: FormAction;
  sayWhen: (instant: Date) => string;
};

/** Asks whether a version shall come back, in words that say what will happen. */
export async function Restoring({ release, name, back, member, action, sayWhen }: Props) {
  const { language } = member;
  const parsed = versionName.safeParse(name);
  if (!parsed.success || !can(member, 'write', release.subject).allowed) return null;
  const version = await readVersion(release, parsed.data);
  if (!version || version.kind === 'now') return null;
  const t = translator(language, 'versions');
  const said = sayVersion(version, language, sayWhen);
  return (
    <RestoreDialog
      title={t('restore.title', { version: said })}
      words={{
        close: translator(language, 'common')('close'),
        confirm: t('restore.confirm'),
        error: translator(language, 'errors')('summary'),
      }}
      hidden={{ releaseId: release.id, version: version.name }}
      action={action}
      back={back}
    >
      <p>{t('restore.says', { version: said })}</p>
      <p>{t('restore.others')}</p>
      {hasSuggestions(release.doc) && <p>{t('restore.suggestions')}</p>}
      {release.work === 'in_review' && <p>{t('restore.approvals')}</p>}
    </RestoreDialog>
  );
}
