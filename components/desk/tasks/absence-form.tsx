import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';

type Props = {
  language: Language;
  zone: string;
  absence: { fromDay: string; lastDay: string; timeZone: string; deputyId: string | null } | null;
  colleagues: { id: string; name: string }[];
  away: FormAction;
  back: FormAction;
};

/** When a member is away next and who stands in for them. */
export function AbsenceForm({ language, zone, absence, colleagues, away, back }: Props) {
  const t = translator(language, 'tasks');
  const problem = translator(language, 'errors')('summary');
  const deputy = colleagues.find(({ id }) => id === absence?.deputyId)?.name ?? t('absence.nobody');
  return (
    <section id="absence" className="scroll-mt-(--bar)">
      <h2 className="mb-1 text-base">{t('absence.title')}</h2>
      <p className="mb-3 text-ink-2">{t('absence.text')}</p>
      {absence && (
        <div className="mb-4 grid justify-items-start gap-2">
          <p className="font-semibold">
            {t('absence.set', {
              from: writeDate(absence.fromDay, language),
              last: writeDate(absence.lastDay, language),
              deputy,
            })}
          </p>
          <ActionForm action={back} errorTitle={problem}>
            <SubmitButton variant="outline">{t('absence.back')}</SubmitButton>
          </ActionForm>
        </div>
      )}
      <ActionForm
        key={absence ? `${absence.fromDay} ${absence.lastDay} ${absence.deputyId}` : ''}
        action={away}
        errorTitle={problem}
        className="grid gap-4"
      >
        <HiddenFields values={{ timeZone: absence?.timeZone ?? zone }} />
        <div className="grid gap-4 tablet:grid-cols-2">
          <TextField name="fromDay" type="date" label={t('fields.fromDay')} defaultValue={absence?.fromDay} />
          <TextField name="lastDay" type="date" label={t('fields.lastDay')} defaultValue={absence?.lastDay} />
        </div>
        <Select
          name="deputyId"
          label={t('fields.deputyId')}
          defaultValue={absence?.deputyId ?? ''}
          options={[
            { value: '', label: t('absence.nobody') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormDone>{t('absence.done')}</FormDone>
        <div>
          <SubmitButton variant="outline">{t('absence.apply')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
