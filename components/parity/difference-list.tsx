import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { Disclosure } from '#components/desk/disclosure.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Said } from '#components/ui/said.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Place } from '#lib/parity/difference.ts';
import type { Parity, ParityLine } from '#lib/parity/queries/parity.ts';
import { sayDifference } from '#lib/parity/say.ts';
import { directionIn, FIELD_OF, type Stand, standOf } from './manner-of.ts';

export type ParityActions = { explain: FormAction; takeBack: FormAction };

type Props = {
  release: { id: string };
  parity: Parity;
  actions: ParityActions;
  mayExplain: boolean;
  language: Language;
  sayWhen: (instant: Date) => string;
};

const LOOKS = {
  block: { icon: CircleAlert, colour: 'text-error', say: 'blocks' },
  look: { icon: TriangleAlert, colour: 'text-warning', say: 'looks' },
  explained: { icon: CircleCheck, colour: 'text-published', say: 'is_explained' },
} as const satisfies Record<Stand, object>;

/** Every difference, with both places to go to, and why it is meant where somebody said so. */
export function DifferenceList(props: Props) {
  const { parity } = props;
  return (
    <ol className="grid">
      {parity.lines.map((line, index) => (
        <li
          key={line.print}
          id={`difference-${index}`}
          className="grid scroll-mt-24 gap-2 border-b border-line px-4.5 py-3.5 last:border-0 target:bg-brand-tint"
        >
          <DifferenceLine {...props} line={line} index={index} />
        </li>
      ))}
    </ol>
  );
}

function DifferenceLine({
  release,
  parity,
  actions,
  mayExplain,
  language,
  sayWhen,
  line,
  index,
}: Props & { line: ParityLine; index: number }) {
  const t = translator(language, 'parity');
  const { icon, colour, say } = LOOKS[standOf(line)];
  const isOfSense = !['missing', 'added', 'changed'].includes(line.manner);
  const { explained } = line;
  return (
    <>
      <p className="flex items-center gap-2 text-[0.8125rem]">
        <Icon of={icon} className={colour} />
        <b>{t(`fields.${FIELD_OF[line.rule]}`)}</b>
        <span className="ms-auto text-ink-3">{t(say)}</span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {(['source', 'target'] as const).map((side) => (
          <Side
            key={side}
            label={t(side)}
            place={line[side]}
            href={`#${side}-${index}`}
            of={parity.texts[side].language}
            dir={directionIn(line.rule, parity.texts[side].language)}
            missing={t('missing')}
            jump={(words) => t(`jump_${side}`, { words })}
          />
        ))}
      </dl>
      {isOfSense && <p className="text-[0.8125rem] text-ink-2">{sayDifference(line, language)}</p>}
      {explained && (
        <div className="grid gap-1 text-[0.8125rem]">
          <Said>{explained.note}</Said>
          <p className="text-ink-2">{t('by', { who: explained.by, when: sayWhen(explained.at) })}</p>
        </div>
      )}
      {mayExplain && explained && (
        <ActionForm action={actions.takeBack} errorTitle={translator(language, 'errors')('summary')}>
          <HiddenFields values={{ releaseId: release.id, explanationId: explained.id }} />
          <SubmitButton variant="outline" small>
            {t('take_back')}
          </SubmitButton>
        </ActionForm>
      )}
      {mayExplain && !explained && (
        <Disclosure label={t('explain_open')}>
          <ActionForm
            action={actions.explain}
            errorTitle={translator(language, 'errors')('summary')}
            className="grid gap-2"
          >
            <HiddenFields values={{ releaseId: release.id, print: line.print }} />
            <TextArea name="note" label={t('why')} hint={t('why_hint')} rows={2} maxLength={500} required />
            <SubmitButton variant="outline" small>
              {t('explain')}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}

type SideProps = {
  label: string;
  place: Place | null;
  href: string;
  of: Language;
  dir: 'ltr' | 'rtl';
  missing: string;
  jump: (words: string) => string;
};

function Side({ label, place, href, of, dir, missing, jump }: SideProps) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className={clsx('min-w-0 break-words', !place && 'text-ink-3')}>
        {place ? (
          <a href={href} aria-label={jump(place.written)}>
            <bdi lang={of} dir={dir}>
              {place.written}
            </bdi>
          </a>
        ) : (
          missing
        )}
      </dd>
    </>
  );
}
