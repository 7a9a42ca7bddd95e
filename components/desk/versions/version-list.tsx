import Link from 'next/link';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { RevisionLine } from '#lib/releases/queries/revisions.ts';

type Props = {
  revisions: RevisionLine[];
  /** The address of the history with these parameters. */
  address: (query: Record<string, string>) => string;
  restorable: boolean;
  /** The live edition, when the next one may begin with the text of another. */
  undoable: string | null;
  language: Language;
  sayWhen: (instant: Date) => string;
};

const SHOWN = 12;

/** The versions of a release, newest first; older ones are folded. */
export function VersionList({ revisions, ...rest }: Props) {
  const t = translator(rest.language, 'versions');
  const [first, later] = [revisions.slice(0, SHOWN), revisions.slice(SHOWN)];
  return (
    <>
      <Lines revisions={first} {...rest} />
      {later.length > 0 && (
        <details>
          <summary className="min-h-9 py-2 text-brand underline max-tablet:min-h-11">
            {t('history.more')} ({later.length})
          </summary>
          <Lines revisions={later} {...rest} />
        </details>
      )}
    </>
  );
}

function Lines({ revisions, address, restorable, undoable, language, sayWhen }: Props) {
  const t = translator(language, 'versions');
  return (
    <ul className="grid">
      {revisions.map(({ id, number, label, why, editions, authors, createdAt }) => {
        const name = label ?? t('history.version', { number });
        const [past] = undoable && editions.every((edition) => edition.number !== undoable) ? editions : [];
        return (
          <li key={id} className="border-b border-line py-2 last:border-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <b className="min-w-0 break-words">
                <bdi>{name}</bdi>
              </b>
              <span className="text-ink-3 tabular-nums">{sayWhen(createdAt)}</span>
            </p>
            <p className="text-[0.8125rem] text-ink-2">
              {[
                label && t('history.version', { number }),
                phrase(language, `versions.history.why.${why}`),
                ...editions.map((edition) => t('history.edition', { number: edition.number })),
                t('history.by', { names: authors.join(language === 'ar' ? '، ' : ', ') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="-mx-1 flex flex-wrap gap-x-2 text-[0.8125rem]">
              <Act href={address({ to: `r${number}` })} what={t('history.read')} of={name} />
              <Act
                href={address({ from: `r${number}`, to: 'now' })}
                what={t('history.compare_now')}
                of={name}
              />
              {restorable && (
                <Act
                  href={address({ from: `r${number}`, to: 'now', restore: `r${number}` })}
                  what={`${t('restore.button')}…`}
                  of={name}
                />
              )}
              {past && (
                <Act
                  href={address({ from: `e${past.number}`, to: 'now', undo: past.number })}
                  what={`${t('undo.button')}…`}
                  of={t('history.edition', { number: past.number })}
                />
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Act({ href, what, of }: { href: string; what: string; of: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${what}: ${of}`}
      className="inline-flex min-h-7 items-center rounded-sm px-1 text-brand underline max-tablet:min-h-11"
    >
      {what}
    </Link>
  );
}
