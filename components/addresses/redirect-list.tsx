import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { RedirectLine } from '#lib/addresses/queries.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { sayWhen } from '#lib/when.ts';

type Props = {
  lines: readonly RedirectLine[];
  language: Language;
  zone: string;
  /** Undefined for who only looks. */
  remove: FormAction | undefined;
};

/** Redirects one under the other: from where, to where, who made them. On a phone each is a block. */
export function RedirectList({ lines, language, zone, remove }: Props) {
  const t = translator(language, 'redirects');
  const now = new Date();
  return (
    <ul aria-label={t('title')} className="border-t border-line">
      {lines.map(({ id, version, from, to, updatedAt, by }) => (
        <li
          key={id}
          className="grid items-baseline gap-x-4 gap-y-1 border-b border-line py-2.5 panel:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)_auto]"
        >
          <p className="min-w-0 text-[0.9375rem]">
            <span className="sr-only">{t('old')}: </span>
            <bdi dir="ltr" className="font-semibold wrap-anywhere">
              {from}
            </bdi>
          </p>
          <p className="min-w-0 text-[0.9375rem]">
            <span className="sr-only">{t('leads')}: </span>
            <a href={to} className="text-brand underline">
              <bdi dir="ltr" className="wrap-anywhere">
                {to}
              </bdi>
            </a>
          </p>
          <p className="text-[0.8125rem] text-ink-2">
            {t('by', { when: sayWhen(updatedAt, now, language, zone), who: by })}
          </p>
          {remove && (
            <ActionForm action={remove} errorTitle={translator(language, 'errors')('summary')}>
              <HiddenFields values={{ redirectId: id, seen: version }} />
              <SubmitButton variant="outline" small aria-label={t('delete_this', { path: from })}>
                {t('delete')}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
