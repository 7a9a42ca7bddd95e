import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { readFront } from '#lib/sites/front-queries.ts';
import { writeDate } from '#lib/time.ts';

type Props = {
  siteKey: string;
  /** The language of the front page. */
  of: Language;
  front: Awaited<ReturnType<typeof readFront>>;
  /** Whether the viewer may change it. */
  arranges: boolean;
  language: Language;
  action: FormAction;
};

/** What a front page begins with in one language, in order, each with buttons to move it, and a form to add one. */
export function FrontList({ siteKey, of, front: { chosen, others }, arranges, language, action }: Props) {
  const t = translator(language, 'sites');
  const errorTitle = translator(language, 'errors')('summary');
  const seen = chosen.map(({ releaseId }) => releaseId).join(' ');
  const heading = `front-${of}`;
  return (
    <section aria-labelledby={heading} className="grid gap-3">
      <h2 id={heading} lang={of} className="text-base">
        {LANGUAGE_NAMES[of]}
      </h2>
      {chosen.length === 0 && <p className="text-ink-2">{t('front.none')}</p>}
      <ol className="grid gap-3">
        {chosen.map(({ releaseId, headline, lastDay, gone }, at) => (
          <li key={releaseId} className="grid gap-1 border-t border-line pt-2">
            <p>
              {at === 0 && <b>{t('front.lead')} · </b>}
              <bdi lang={of} dir={directionOf(of)}>
                {headline}
              </bdi>
              <span className="text-ink-2">
                {' · '}
                {lastDay ? t('front.until', { day: writeDate(lastDay, language) }) : t('front.no_end')}
              </span>
            </p>
            {gone && <p className="text-[0.8125rem] text-warning">{t('front.gone', { why: gone })}</p>}
            {arranges && (
              <ActionForm action={action} errorTitle={errorTitle} label={headline}>
                <HiddenFields values={{ siteKey, language: of, seen, releaseId }} />
                <div className="flex flex-wrap items-end gap-2">
                  <SubmitButton
                    name="move"
                    value="up"
                    variant="outline"
                    reason={at === 0 ? t('front.lead') : null}
                  >
                    {t('front.up')}
                  </SubmitButton>
                  {at < chosen.length - 1 && (
                    <SubmitButton name="move" value="down" variant="outline">
                      {t('front.down')}
                    </SubmitButton>
                  )}
                  <SubmitButton name="move" value="off" variant="outline">
                    {t('front.off')}
                  </SubmitButton>
                  <TextField
                    name="lastDay"
                    type="date"
                    label={t('fields.lastDay')}
                    defaultValue={lastDay ?? ''}
                  />
                  <SubmitButton name="move" value="until" variant="outline">
                    {t('front.set_day')}
                  </SubmitButton>
                </div>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {arranges && (
        <ActionForm
          action={action}
          errorTitle={errorTitle}
          className="grid gap-3 tablet:grid-cols-[1fr_auto_auto] tablet:items-end"
          label={`${t('front.add')}: ${LANGUAGE_NAMES[of]}`}
        >
          <HiddenFields values={{ siteKey, language: of, seen, move: 'add' }} />
          <Select
            key={seen}
            name="releaseId"
            label={t('front.release')}
            options={[{ value: '', label: t('front.choose') }, ...others.map((it) => ({ ...it, lang: of }))]}
          />
          <TextField name="lastDay" type="date" label={t('fields.lastDay')} />
          <SubmitButton variant="outline">{t('front.add')}</SubmitButton>
          <FormDone>{t('front.done')}</FormDone>
        </ActionForm>
      )}
    </section>
  );
}
