import Link from 'next/link';
import { Comparison, type Layout } from '#components/release/comparison.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Empty } from '#components/ui/empty.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { isUnchanged } from '#lib/documents/diff.ts';
import { countSuggestions } from '#lib/documents/suggestions/settle.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Looked } from '#lib/releases/queries/history.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { DetailChanges } from '../detail-changes.tsx';
import { ChangeSteps } from './change-steps.tsx';
import { LayoutChoice } from './layout-choice.tsx';
import { sayVersion } from './say-version.ts';
import { Summary } from './summary.tsx';
import { whoWroteParts } from './who-wrote-part.tsx';

type Props = {
  release: DeskRelease;
  looked: Looked;
  layout: Layout;
  address: (query: Record<string, string>) => string;
  close: string;
  restorable: boolean;
  undoable: string | null;
  member: CurrentMember;
  sayWhen: (instant: Date) => string;
};

/** Two versions compared, or one read, with who wrote each part of it. */
export function LookedAt({ release, looked, layout, address, close, member, sayWhen, ...may }: Props) {
  const { language } = member;
  const t = translator(language, 'versions');
  if (looked.what === 'none') return null;
  const shown = looked.what === 'two' ? looked.compared.to : looked.version;
  const say = (version: typeof shown) => sayVersion(version, language, sayWhen);
  const back = looked.what === 'two' ? looked.compared.from : looked.version;
  const title =
    looked.what === 'two'
      ? t('history.compared', { from: say(looked.compared.from), to: say(looked.compared.to) })
      : t('history.reading', { version: say(looked.version) });
  const open = countSuggestions(shown.doc);
  const by = [shown.by, sayWhen(shown.at)];
  const parts = looked.what === 'two' ? looked.compared.parts : looked.parts;
  const details = looked.what === 'two' ? looked.compared.details : [];
  return (
    <section className="mb-10" aria-labelledby="looked-at">
      <h2 id="looked-at" className="text-lg leading-6">
        {title}
      </h2>
      {looked.what === 'two' ? (
        <Summary parts={parts} details={details} language={language} />
      ) : (
        <p className="text-ink-2">{t('history.by_at', { who: by[0] ?? '', when: by[1] ?? '' })}</p>
      )}
      <div className="mt-3 mb-5 flex flex-wrap items-center gap-3">
        {looked.what === 'two' && (
          <LayoutChoice layout={layout} address={(each) => address({ layout: each })} language={language} />
        )}
        {may.restorable && back.kind !== 'now' && (
          <Link
            href={address({ restore: back.name })}
            prefetch={false}
            scroll={false}
            className={buttonClass({ small: true })}
          >
            {t('restore.open', { version: say(back) })}…
          </Link>
        )}
        {may.undoable && back.kind === 'edition' && back.number !== may.undoable && (
          <Link
            href={address({ undo: back.number ?? '' })}
            prefetch={false}
            scroll={false}
            className={buttonClass({ small: true })}
          >
            {t('undo.open', { edition: say(back) })}…
          </Link>
        )}
        <Link href={close} prefetch={false} className={buttonClass({ variant: 'quiet', small: true })}>
          {t('history.close')}
        </Link>
        {looked.what === 'two' && !parts.every(isUnchanged) && (
          <div className="ms-auto">
            <ChangeSteps
              words={{
                next: t('compare.next'),
                previous: t('compare.previous'),
                place: t.raw('compare.place'),
              }}
            />
          </div>
        )}
      </div>
      {open > 0 && (
        <p className="mb-3 text-[0.8125rem] text-ink-2">{t('compare.suggestions', { count: open })}</p>
      )}
      {parts.length === 0 && <Empty title={title} />}
      <DetailChanges changes={details} projects={release.projectsOffered} language={language} />
      <Comparison
        parts={parts}
        of={release.language}
        language={language}
        layout={layout}
        whole={looked.what === 'one'}
        sayWhen={sayWhen}
        aside={whoWroteParts({ release, version: shown.docVersion, member })}
      />
    </section>
  );
}
