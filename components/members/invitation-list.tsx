import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { InvitationLine } from '#lib/members/queries.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { writeDate, writeInstant } from '#lib/time.ts';

type Props = {
  lines: InvitationLine[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
  takeBack: FormAction;
};

/** Who was invited and has not come yet. */
export function InvitationList({ lines, language, zone, siteName, takeBack }: Props) {
  const t = translator(language, 'members');
  const errors = translator(language, 'errors');
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li
          key={line.tokenHash}
          className="grid items-center gap-x-3.5 gap-y-1 border-b border-line px-2 py-2.5 panel:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]"
        >
          <div className="min-w-0">
            <p className="text-[0.9375rem] font-semibold">
              <bdi>{line.name}</bdi>
            </p>
            <p className="truncate text-[0.8125rem] text-ink-2">
              <bdi dir="ltr">{line.email}</bdi>
            </p>
          </div>
          <p className="text-[0.8125rem] text-ink-2">
            {sayGrants(language, line.grants, siteName)}
            <span className="block text-ink-3">
              {t('openLine', {
                who: line.invitedBy ?? translator(language, 'events')('newsroom'),
                at: writeDate(line.createdAt, language, zone),
                until: writeInstant(line.expiresAt, language, zone),
              })}
            </span>
          </p>
          <ActionForm action={takeBack} errorTitle={errors('summary')}>
            <input type="hidden" name="tokenHash" value={line.tokenHash} />
            <SubmitButton variant="outline" small aria-label={t('takeBackFor', { email: line.email })}>
              {t('takeBack')}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
