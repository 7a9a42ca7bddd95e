import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { CHOOSABLE } from '#lib/notices/input.ts';
import { writeTime } from '#lib/time.ts';
import { zones } from '#lib/wall-time.ts';

type Props = {
  language: Language;
  settings: { daily: boolean; quiet: string[]; hour: number; timeZone: string | null };
  /** The zone their day is told in, until they say another. */
  zone: string;
  action: FormAction;
};

/** What a member is told by mail, and when. */
export function NoticeSettings({ language, settings, zone, action }: Props) {
  const t = translator(language, 'notices');
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: writeTime(new Date(Date.UTC(2026, 0, 1, hour)), language, 'UTC'),
  }));
  return (
    <section id="notices" className="scroll-mt-(--bar)">
      <h2 className="mb-1 text-base">{t('settings')}</h2>
      <p className="mb-3 text-ink-2">{t('settings_text')}</p>
      <ActionForm
        action={action}
        errorTitle={translator(language, 'errors')('summary')}
        className="grid gap-4"
      >
        <Select
          name="daily"
          label={t('how')}
          defaultValue={settings.daily ? 'daily' : 'at_once'}
          options={(['at_once', 'daily'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <div className="grid gap-4 tablet:grid-cols-2">
          <Select name="hour" label={t('hour')} defaultValue={String(settings.hour)} options={hours} />
          <Select
            name="timeZone"
            label={t('zone')}
            defaultValue={settings.timeZone ?? zone}
            options={zones().map((each) => ({ value: each, label: each, lang: 'en' }))}
          />
        </div>
        <fieldset>
          <legend className="mb-1 font-semibold">{t('by_mail')}</legend>
          <div className="grid gap-x-6 tablet:grid-cols-2">
            {CHOOSABLE.map((kind) => (
              <Checkbox
                key={kind}
                name="mail"
                value={kind}
                label={t(`kinds.${kind.replace('.', '_') as 'release_submitted'}`)}
                defaultChecked={!settings.quiet.includes(kind)}
              />
            ))}
          </div>
        </fieldset>
        <FormDone>{t('saved')}</FormDone>
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
