import Link from 'next/link';
import { ConsentState } from '#components/consents/consent-state.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { FileView, RecordChoice } from '#lib/media/queries/file.ts';
import { MarkPicture } from './mark-picture.tsx';

type Props = {
  file: FileView;
  records: readonly RecordChoice[];
  language: Language;
  actions: { mark: FormAction; unmark: FormAction; tie: FormAction };
};

/** Everybody who can be recognised on a picture, where they are, and what they agreed to. */
export function PeoplePanel({ file, records, language, actions }: Props) {
  const t = translator(language, 'media');
  const states = translator(language, 'consents');
  const errorTitle = translator(language, 'errors')('summary');
  const asked = { assetId: file.id, seen: file.version };
  const none = { value: '', label: t('people.none_chosen') };
  const options = [
    none,
    ...records.map(({ id, name, state }) => ({ value: id, label: `${name} · ${states(`states.${state}`)}` })),
  ];
  const placed = file.people.flatMap(({ seenAs, x, y }, at) =>
    x === null || y === null ? [] : [{ number: at + 1, seenAs, x, y }],
  );
  const view = file.drawings.filter(({ format }) => format === 'webp');
  const drawing = (view.find(({ width }) => width >= 960) ?? view.at(-1))?.name ?? file.thumb;
  return (
    <section aria-labelledby="people" className="grid gap-4">
      <h2 id="people" className="text-base font-semibold">
        {t('parts.people')}
      </h2>
      <p className="max-w-2xl text-[0.8125rem] text-ink-2">{t('people.hint')}</p>
      {file.people.length === 0 && <p className="text-ink-2">{t('people.none')}</p>}
      <ol className="grid gap-3">
        {file.people.map((person, at) => (
          <li key={person.id} className="grid gap-2 rounded-md border border-line p-3">
            <p className="flex flex-wrap items-center gap-2">
              <b className="tabular-nums">{at + 1}.</b>
              <bdi className="font-semibold">{person.seenAs}</bdi>
              {person.record && <ConsentState state={person.record.state} language={language} />}
              {!person.record && <span className="text-alarm">{t('consents.missing')}</span>}
              {person.record && !person.record.covers && (
                <span className="text-alarm">{t('consents.lacking')}</span>
              )}
              {person.record?.id && (
                <Link
                  href={`/desk/consents/${person.record.id}`}
                  prefetch={false}
                  className="text-brand underline"
                >
                  <bdi>{person.record.name}</bdi>
                </Link>
              )}
              {person.record && !person.record.id && <span className="text-ink-3">{t('people.hidden')}</span>}
            </p>
            {file.may.change && (!person.record || person.record.id) && (
              <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
                <ActionForm
                  action={actions.tie}
                  errorTitle={errorTitle}
                  label={`${t('people.tie')}: ${person.seenAs}`}
                  className="flex flex-wrap items-end gap-2"
                >
                  <HiddenFields values={{ ...asked, personId: person.id }} />
                  <Select
                    key={person.record?.id ?? ''}
                    name="consentId"
                    label={t('fields.consentId')}
                    defaultValue={person.record?.id ?? ''}
                    options={options}
                  />
                  <SubmitButton variant="outline">{t('people.tie')}</SubmitButton>
                </ActionForm>
                {file.may.fileConsent && !person.record && (
                  <ButtonLink
                    href={`/desk/consents/new?file=${file.id}&person=${person.id}`}
                    aria-label={`${t('people.file_new')}: ${person.seenAs}`}
                  >
                    {t('people.file_new')}
                  </ButtonLink>
                )}
                <ActionForm
                  action={actions.unmark}
                  errorTitle={errorTitle}
                  label={`${t('people.unmark')}: ${person.seenAs}`}
                >
                  <HiddenFields values={{ ...asked, personId: person.id }} />
                  <SubmitButton variant="quiet">{t('people.unmark')}</SubmitButton>
                </ActionForm>
              </div>
            )}
          </li>
        ))}
      </ol>
      {file.may.change && (
        <ActionForm
          key={file.people.length}
          action={actions.mark}
          errorTitle={errorTitle}
          label={t('people.mark')}
          className="grid gap-4"
        >
          <HiddenFields values={asked} />
          {file.kind === 'picture' && <p className="text-[0.8125rem] text-ink-2">{t('people.none_hint')}</p>}
          <MarkPicture
            drawing={file.kind === 'picture' ? drawing : null}
            width={file.width ?? 3}
            height={file.height ?? 2}
            people={placed}
            words={{
              picture: t('people.picture'),
              at: t.raw('people.at'),
              set: t.raw('people.set'),
              x: t('fields.x'),
              y: t('fields.y'),
            }}
          />
          <div className="grid max-w-2xl items-end gap-3 tablet:grid-cols-[2fr_1fr_auto]">
            <TextField
              name="seenAs"
              label={t('fields.seenAs')}
              autoComplete="off"
              maxLength={120}
              dir="auto"
            />
            <Select name="consentId" label={t('fields.consentId')} options={options} />
            <SubmitButton>{t('people.mark_do')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
