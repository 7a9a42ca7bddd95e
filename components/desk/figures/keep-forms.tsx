import { Disclosure } from '#components/desk/disclosure.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { KnownFigure } from '#lib/checks/figures/known-figure.ts';
import type { FigureLine } from '#lib/figures/register.ts';
import { sayValue } from '#lib/figures/say.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { FigureFields } from './figure-fields.tsx';
import type { FigureActions } from './number-list.tsx';

type Props = {
  release: { id: string };
  line: FigureLine;
  figures: (KnownFigure & { unit: string })[];
  actions: Pick<FigureActions, 'keep' | 'tie'>;
  language: Language;
};

/** Beside a number: keep it as a figure of the story, or say which figure it is. */
export function KeepForms({ release, line, figures, actions, language }: Props) {
  const t = translator(language, 'figures');
  const errors = translator(language, 'errors')('summary');
  const number = { releaseId: release.id, print: line.print };
  const alike = figures.filter(({ kind }) => kind === line.figure.kind || line.figure.kind === 'count');
  return (
    <div className="on-screen mt-1 flex flex-wrap items-start gap-x-5 gap-y-1 text-[0.8125rem]">
      <Disclosure label={t('keep')}>
        <ActionForm action={actions.keep} errorTitle={errors} className="grid w-full max-w-md gap-3 pb-3">
          <HiddenFields values={number} />
          <FigureFields
            language={language}
            values={{
              label: line.figure.unit ?? '',
              unit: line.figure.kind === 'percent' ? '%' : (line.figure.unit ?? ''),
              asOf: line.asOf ?? '',
              source: line.source ?? '',
              precision: line.figure.precision,
            }}
          />
          <SubmitButton small>{t('keep_do')}</SubmitButton>
        </ActionForm>
      </Disclosure>
      {alike.length > 0 && (
        <Disclosure label={t('tie')}>
          <ActionForm action={actions.tie} errorTitle={errors} className="grid w-full max-w-md gap-3 pb-3">
            <HiddenFields values={number} />
            <Select
              name="figureId"
              label={t('fields.figureId')}
              defaultValue={(alike.find(({ value }) => value === line.figure.value) ?? alike[0])?.id ?? ''}
              options={alike.map((figure) => ({
                value: figure.id,
                label: `${figure.label}: ${sayValue({ ...figure, to: figure.upTo }, language)}`,
              }))}
            />
            <SubmitButton small>{t('tie_do')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
