import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { Noticed } from '#lib/checks/frozen.ts';
import { markOf } from '#lib/checks/mark.ts';
import { standing, tallyOf } from '#lib/checks/noticed.ts';
import { sayCheck } from '#lib/checks/say.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';

type Props = {
  release: DeskRelease;
  noticed: readonly Noticed[];
  language: Language;
  sayWhen: (instant: Date) => string;
  /** Brings a finding back that somebody let stand; null for who may not. */
  bringBack: FormAction | null;
};

const SAID = ['block', 'error', 'warning'] as const;
const EDGES = { block: 'border-s-error', error: 'border-s-error', warning: 'border-s-warning' } as const;

/** What the checks found in the text as it is, each leading to its place, and what somebody let stand, with their reason. */
export function Findings({ release, noticed, language, sayWhen, bringBack }: Props) {
  const t = translator(language, 'checks');
  const open = standing(noticed);
  const { info } = tallyOf(open);
  const left = noticed.filter((one) => one.left !== null);
  return (
    <PanelSection title={t('review.title')} id="findings">
      {open.length === 0 && <p className="text-ink-2">{t('review.none')}</p>}
      {SAID.map((severity) => {
        const rules = byRule(open.filter((one) => one.severity === severity));
        if (rules.length === 0) return null;
        return (
          <div key={severity} className="grid grid-cols-1 gap-2">
            <h3 className="text-[0.8125rem] text-ink-2">{t(`severities.${severity}`)}</h3>
            <ul className="grid grid-cols-1 gap-2">
              {rules.map(([first, ...more]) => (
                <li
                  key={first.print}
                  className={clsx('grid grid-cols-1 gap-1 border-s-4 ps-2.5', EDGES[severity])}
                >
                  <p>{sayCheck(first, language)}</p>
                  <Places release={release} language={language} of={[first, ...more]} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {info > 0 && <p className="text-ink-3">{t('review.remarks', { count: info })}</p>}
      {left.length > 0 && (
        <div className="grid grid-cols-1 gap-2">
          <h3 className="text-[0.8125rem] text-ink-2">{t('left.section')}</h3>
          <ul className="grid grid-cols-1 gap-2.5">
            {byPrint(left).map((one) => (
              <LetStand
                key={one.print}
                one={one}
                sayWhen={sayWhen}
                language={language}
                place={<Places release={release} language={language} of={[one]} />}
              >
                {bringBack && one.left && (
                  <ActionForm action={bringBack} errorTitle={translator(language, 'errors')('summary')}>
                    <HiddenFields values={{ releaseId: release.id, dismissalId: one.left.id }} />
                    <SubmitButton small variant="outline">
                      {t('left.back')}
                    </SubmitButton>
                  </ActionForm>
                )}
              </LetStand>
            ))}
          </ul>
        </div>
      )}
    </PanelSection>
  );
}

type LetStandProps = {
  one: Noticed;
  sayWhen: (instant: Date) => string;
  language: Language;
  place: ReactNode;
  children: ReactNode;
};

function LetStand({ one, sayWhen, language, place, children }: LetStandProps) {
  const t = translator(language, 'checks');
  const { severity, left } = one;
  if (!left) return null;
  return (
    <li className="grid grid-cols-1 gap-1 rounded-md border border-dashed border-edge p-2.5">
      {severity === 'block' && <b className="text-xs text-error">{t('severities.block')}</b>}
      <p className="text-ink-2">{sayCheck(one, language)}</p>
      {place}
      <p dir="auto" className="border-s-2 border-edge ps-2 break-words">
        {left.note}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-ink-3">
          {t('left.by', { who: left.by, when: sayWhen(new Date(left.at)) })}
        </p>
        {children}
      </div>
    </li>
  );
}

type PlacesProps = { release: DeskRelease; language: Language; of: readonly Noticed[] };

function Places({ release, language, of }: PlacesProps) {
  const t = translator(language, 'checks');
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {byPrint(of).map((one) => (
        <li key={one.print} className="max-w-full min-w-0">
          <Link
            href={`${releasePath(release.id)}?finding=${markOf(one.print)}`}
            prefetch={false}
            className="inline-flex min-h-6 max-w-full items-baseline gap-1.5 max-tablet:min-h-11 max-tablet:items-center"
          >
            <bdi
              lang={release.language}
              dir={directionOf(release.language)}
              className="truncate text-brand underline"
            >
              {one.text.trim() || '␣'}
            </bdi>
            <span className="flex-none text-xs text-ink-3">{t(`parts.${one.part}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

// What reads the same is one place to look at.
const byPrint = (all: readonly Noticed[]): Noticed[] => [
  ...new Map(all.map((one) => [one.print, one])).values(),
];

function byRule(all: readonly Noticed[]): [Noticed, ...Noticed[]][] {
  const rules = new Map<string, [Noticed, ...Noticed[]]>();
  for (const one of all) {
    const before = rules.get(one.rule);
    if (before) before.push(one);
    else rules.set(one.rule, [one]);
  }
  return [...rules.values()];
}
