import { Disclosure } from '#components/desk/disclosure.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { writeNumber } from '#lib/checks/figures/write.ts';
import type { FigureUse, StoryFigureView } from '#lib/figures/queries/figures.ts';
import { sayPrecision, sayValue } from '#lib/figures/say.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import { FigureFields } from './figure-fields.tsx';
import type { FigureActions } from './number-list.tsx';

type Props = {
  release: { id: string };
  figures: StoryFigureView[];
  actions: FigureActions;
  mayChange: boolean;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** The figures a story stands by, with every place that says them, and what it says instead. */
export function StoryFigures({ figures, ...props }: Props) {
  const t = translator(props.language, 'figures');
  return (
    <PanelSection title={t('story.title')}>
      <p className="text-[0.8125rem] text-ink-2">{t('story.text')}</p>
      {figures.length === 0 && <p className="text-[0.8125rem] text-ink-3">{t('story.none')}</p>}
      <ul className="grid gap-4">
        {figures.map((figure) => (
          <li key={figure.id} id={`figure-${figure.id}`} className="scroll-mt-4 border-t border-line pt-3">
            <StoryFigure figure={figure} {...props} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function StoryFigure({
  figure,
  release,
  actions,
  mayChange,
  language,
  sayWhen,
}: Omit<Props, 'figures'> & { figure: StoryFigureView }) {
  const t = translator(language, 'figures');
  const errors = translator(language, 'errors')('summary');
  const precision = sayPrecision(figure.precision, language);
  const seen = { releaseId: release.id, figureId: figure.id, seen: figure.version };
  return (
    <div className="grid gap-2">
      <div>
        <h3 className="text-sm font-semibold">{figure.label}</h3>
        <p className="text-lg leading-6">
          {precision && <span className="text-sm text-ink-2">{precision} </span>}
          <bdi className="tabular-nums">{sayValue({ ...figure, to: figure.upTo }, language)}</bdi>
        </p>
        <p className="text-xs text-ink-2">
          {[figure.source, figure.asOf && t('as_of', { date: writeDate(figure.asOf, language) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="text-xs text-ink-3">
          {t('story.changed', { who: figure.changedByName, when: sayWhen(figure.changedAt) })}
        </p>
      </div>
      {figure.uses.length === 0 && <p className="text-[0.8125rem] text-ink-3">{t('story.nowhere')}</p>}
      {figure.uses.map((use) => (
        <Use key={use.id} use={use} figureId={figure.id} actions={actions} language={language} />
      ))}
      {mayChange && (
        <div className="on-screen grid gap-1">
          <Disclosure label={t('story.change')}>
            <ActionForm action={actions.change} errorTitle={errors} className="grid gap-3">
              <HiddenFields values={seen} />
              <TextField
                name="value"
                label={t('fields.value')}
                defaultValue={[figure.value, figure.upTo]
                  .filter((one) => one !== null)
                  .map((one) => writeNumber(one, language))
                  .join('–')}
                maxLength={40}
                required
              />
              <FigureFields language={language} values={{ ...figure, asOf: figure.asOf ?? '' }} />
              <SubmitButton small>{t('story.save')}</SubmitButton>
            </ActionForm>
          </Disclosure>
          <Disclosure label={t('story.retire')}>
            <ActionForm action={actions.retire} errorTitle={errors} className="grid gap-2">
              <HiddenFields values={seen} />
              <p className="text-[0.8125rem] text-ink-2">{t('story.retire_text')}</p>
              <SubmitButton small variant="outline">
                {t('story.retire')}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

type UseProps = { use: FigureUse; figureId: string; actions: FigureActions; language: Language };

function Use({ use, figureId, actions, language }: UseProps) {
  const t = translator(language, 'figures');
  const right = use.places.filter(({ isRight }) => isRight).length;
  const astray = use.places.filter(({ isRight }) => !isRight);
  const of = LANGUAGE_NAMES[use.language];
  return (
    <div className="text-[0.8125rem]">
      <p>
        <b lang={use.language}>{of}</b> {right > 0 && t('story.right', { places: right })}
      </p>
      {astray.map(({ print, says, would }) => (
        <p key={print} className="text-error">
          {t('story.says', { says: isolated(says), would: isolated(would) })}
        </p>
      ))}
      {astray.length > 0 &&
        (use.write.allowed ? (
          <ActionForm
            action={actions.put}
            errorTitle={translator(language, 'errors')('summary')}
            className="on-screen pt-1"
          >
            <HiddenFields values={{ releaseId: use.id, figureId }} />
            <SubmitButton small variant="outline">
              {t('story.put', { language: of })}
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-ink-2">{sayReason(language, use.write.reason)}</p>
        ))}
    </div>
  );
}
