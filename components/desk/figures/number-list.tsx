import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { saysFigure } from '#lib/checks/figures/says.ts';
import type { StoryFigureView, TickedLine } from '#lib/figures/queries/figures.ts';
import { sayPrecision, sayValue } from '#lib/figures/say.ts';
import type { FormAction } from '#lib/form-state.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeDate } from '#lib/time.ts';
import { KeepForms } from './keep-forms.tsx';

export type FigureActions = Record<
  'tick' | 'keep' | 'tie' | 'untie' | 'change' | 'retire' | 'put',
  FormAction
>;

type Props = {
  release: DeskRelease;
  lines: TickedLine[];
  figures: StoryFigureView[];
  actions: FigureActions;
  mayTick: boolean;
  mayWrite: boolean;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** Every number of a release with its sentence: what was read, who says so, and who found it right. */
export function NumberList(props: Props) {
  const t = translator(props.language, 'figures');
  return (
    <table className="figures-list">
      <thead>
        <tr>
          {(['right', 'number', 'sentence'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <NumberRow key={line.print} line={line} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function NumberRow({ line, ...props }: Props & { line: TickedLine }) {
  const { release, figures, actions, language } = props;
  const t = translator(language, 'figures');
  const { figure } = line;
  const held = figures.find(({ id }) => id === line.tie);
  const said = sayValue(figure, language);
  const asOf = line.asOf ?? held?.asOf;
  const isAstray = held && !saysFigure(figure, held);
  const precision = sayPrecision(figure.precision, language);
  return (
    <tr id={`number-${line.print}`}>
      <td>
        <TickCell line={line} said={said} {...props} />
      </td>
      <th scope="row">
        <bdi className="tabular-nums">{said}</bdi>
        {precision && <span className="block text-xs font-normal text-ink-2">{precision}</span>}
        {figure.again && <span className="block text-xs font-normal text-ink-2">{t('twice')}</span>}
      </th>
      <td>
        <span className="block text-xs text-ink-3">{phrase(language, `checks.parts.${line.part}`)}</span>
        <bdi lang={release.language} dir={directionOf(release.language)} className="block font-read">
          {line.before}
          <mark className="bg-brand-tint font-semibold text-ink">{line.text}</mark>
          {line.after}
        </bdi>
        <p className="mt-1 text-[0.8125rem] text-ink-2">
          {t('source_is')}{' '}
          {line.source ? (
            <bdi lang={release.language}>{line.source}</bdi>
          ) : (
            <span className="text-ink-3">{held?.source || t('no_source')}</span>
          )}
          {asOf && <> · {t('as_of', { date: writeDate(asOf, language) })}</>}
        </p>
        {held && (
          <div className="mt-1 flex flex-wrap items-baseline gap-x-3 text-[0.8125rem]">
            <a href={`#figure-${held.id}`}>{held.label}</a>
            {isAstray && (
              <b className="text-error">
                {t('astray', { value: isolated(sayValue({ ...held, to: held.upTo }, language)) })}
              </b>
            )}
            {props.mayWrite && (
              <ActionForm
                action={actions.untie}
                errorTitle={translator(language, 'errors')('summary')}
                className="on-screen"
              >
                <HiddenFields values={{ releaseId: release.id, print: line.print }} />
                <button type="submit" className="min-h-6 text-ink-2 underline max-tablet:min-h-11">
                  {t('untie')}
                </button>
              </ActionForm>
            )}
          </div>
        )}
        {!held && props.mayWrite && <KeepForms line={line} {...props} />}
      </td>
    </tr>
  );
}

function TickCell({
  line,
  said,
  release,
  actions,
  mayTick,
  language,
  sayWhen,
}: Props & { line: TickedLine; said: string }) {
  const t = translator(language, 'figures');
  const box = (
    <span
      className={clsx(
        'grid size-4.5 place-content-center rounded-sm border',
        line.tick ? 'border-brand-fill bg-brand-fill text-on-brand' : 'border-edge text-transparent',
      )}
    >
      <Icon of={Check} className="size-3!" />
    </span>
  );
  return (
    <>
      {mayTick ? (
        <ActionForm action={actions.tick} errorTitle={translator(language, 'errors')('summary')}>
          <HiddenFields
            values={{ releaseId: release.id, print: line.print, ticked: line.tick ? 'no' : 'yes' }}
          />
          <button
            type="submit"
            aria-pressed={line.tick !== null}
            aria-label={t('tick', { number: said })}
            className="grid size-8 place-content-center rounded-sm max-tablet:size-11"
          >
            {box}
          </button>
        </ActionForm>
      ) : (
        box
      )}
      {line.tick && (
        <span className="block text-xs text-ink-3">
          {t('ticked', { who: line.tick.who, when: sayWhen(line.tick.at) })}
        </span>
      )}
    </>
  );
}
