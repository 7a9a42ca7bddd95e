'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { ChecksTab } from '../checks/checks-tab.tsx';
import { useFindings } from '../checks/use-findings.ts';
import { useOpenEditor } from '../margin/context.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { useTalking, useThreads } from './context.ts';

type Props = { details: ReactNode; history: ReactNode };

const TABS = ['comments', 'checks', 'details', 'history'] as const;

/** What stands beside the text, one part at a time: what is said about it, its details, its versions. */
export function PanelTabs({ details, history }: Props) {
  const { t, tab, openTab } = useTalking();
  const open = useThreads().filter(({ resolved }) => resolved === null).length;
  const found = useFindings(useOpenEditor()).found.filter(({ severity }) => severity !== 'info').length;
  const counts = { comments: open, checks: found, details: 0, history: 0 };
  const parts = {
    comments: <CommentsPanel />,
    checks: <ChecksTab isOpen={tab === 'checks'} />,
    details,
    history,
  };

  // A link to something inside a tab opens that tab.
  useEffect(() => {
    const { hash } = location;
    const holder =
      hash.length > 1 ? document.getElementById(hash.slice(1))?.closest('[role=tabpanel]') : null;
    const asked = TABS.find((each) => holder?.id === `panel-${each}`);
    if (asked) openTab(asked);
  }, [openTab]);

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: rtl, ArrowLeft: -rtl };
    const here = TABS.findIndex((each) => each === tab);
    const step = steps[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? TABS.length - 1 : step && here + step;
    const next = to === undefined ? undefined : TABS.at(to % TABS.length);
    if (!next) return;
    event.preventDefault();
    openTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="panel-stand">
      <div role="tablist" aria-label={t('panel.tabs')} onKeyDown={walk} className="strip panel-tabs">
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-controls={`panel-${each}`}
            aria-selected={each === tab}
            tabIndex={each === tab ? 0 : -1}
            onClick={({ currentTarget }) => {
              openTab(each);
              currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            }}
            className={clsx(
              'inline-flex min-h-11 items-center gap-1 whitespace-nowrap text-xs max-panel:text-[0.8125rem]',
              each === tab
                ? 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--color-brand)]'
                : 'font-medium text-ink-2 hover:text-ink',
            )}
          >
            {t(`panel.${each}`)}
            {counts[each] > 0 && (
              <>
                <span aria-hidden="true" className="font-normal text-ink-3 tabular-nums">
                  {counts[each]}
                </span>
                <span className="sr-only">
                  {t(each === 'checks' ? 'panel.found_count' : 'panel.open_count', { count: counts[each] })}
                </span>
              </>
            )}
          </button>
        ))}
      </div>
      {TABS.map((each) => (
        <div
          key={each}
          role="tabpanel"
          id={`panel-${each}`}
          aria-labelledby={`tab-${each}`}
          hidden={each !== tab}
        >
          {parts[each]}
        </div>
      ))}
    </div>
  );
}
