import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { readVersion } from '#lib/releases/queries/version.ts';
import { versionName } from '#lib/releases/version-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { sayVersion } from './say-version.ts';

/** The number of the live edition, when this member may begin the next one with the text of another; else null. */
export const undoableFrom = (member: CurrentMember, release: DeskRelease): string | null =>
  release.edition && can(member, 'start', release.subject).allowed ? release.edition.number : null;

type Props = {
  release: DeskRelease;
  /** The number of the edition to go back to, as the address has it. */
  number: string;
  back: string;
  member: CurrentMember;
  action: FormAction;
  sayWhen: (instant: Date) => string;
};

/** Asks whether the next edition shall begin with the text of an earlier one, in words that say what will happen. */
export async function Undoing({ release, number, back, member, action, sayWhen }: Props) {
  const { language } = member;
  const live = undoableFrom(member, release);
  const name = versionName.safeParse(`e${number}`);
  if (live === null || !name.success) return null;
  const version = await readVersion(release, name.data);
  if (!version?.number) return null;
  const t = translator(language, 'versions');
  const words = {
    edition: sayVersion(version, language, sayWhen),
    next: Math.floor(Number(live)) + 1,
    live,
  };
  return (
    <RestoreDialog
      title={t('undo.title', words)}
      words={{
        close: translator(language, 'common')('close'),
        confirm: t('undo.confirm', words),
        error: translator(language, 'errors')('summary'),
      }}
      hidden={{ releaseId: release.id, seen: release.stateVersion, from: version.number }}
      action={action}
      back={back}
    >
      <p>{t('undo.says', words)}</p>
      <p>{release.live === 'published' ? t('undo.readers', words) : t('undo.later')}</p>
    </RestoreDialog>
  );
}
