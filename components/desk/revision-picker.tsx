import { Button } from '#components/ui/button.tsx';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { RevisionLine } from '#lib/releases/queries/revisions.ts';

type Props = {
  revisions: RevisionLine[];
  chosen: { from: number; to: number } | null;
  address: string;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** The versions of a release, two of which can be chosen to see what changed. An ordinary form: the choice has an address. */
export function RevisionPicker({ revisions, chosen, address, language, sayWhen }: Props) {
  const t = translator(language, 'releases');
  const from = chosen?.from ?? revisions[1]?.number;
  const to = chosen?.to ?? revisions[0]?.number;
  return (
    <form action={address} className="grid gap-3">
      <ul className="grid">
        {revisions.map((revision) => (
          <li
            key={revision.id}
            className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-line py-2 last:border-0"
          >
            <span className="flex gap-2 pt-0.5">
              <Choose name="from" revision={revision} chosen={from} label={t('history.compare_from')} />
              <Choose name="to" revision={revision} chosen={to} label={t('history.compare_to')} />
            </span>
            <div className="min-w-0">
              <p>
                <b>{revision.label ?? t('history.version', { number: revision.number })}</b>{' '}
                <span className="text-ink-3 tabular-nums">{sayWhen(revision.createdAt)}</span>
              </p>
              <p className="text-[0.8125rem] text-ink-2">
                {[
                  revision.label && t('history.version', { number: revision.number }),
                  phrase(language, `releases.history.why.${revision.why}`),
                  revision.edition && t('history.edition', { number: revision.edition }),
                  t('history.by', { names: revision.authors.join(', ') }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {revisions.length > 1 && (
        <div>
          <Button type="submit">{t('history.compare')}</Button>
        </div>
      )}
    </form>
  );
}

type ChooseProps = { name: 'from' | 'to'; revision: RevisionLine; chosen: number | undefined; label: string };

function Choose({ name, revision, chosen, label }: ChooseProps) {
  return (
    <input
      type="radio"
      name={name}
      value={revision.number}
      defaultChecked={revision.number === chosen}
      aria-label={`${label}: ${revision.label ?? revision.number}`}
      title={label}
      className="size-4 accent-brand-fill max-tablet:size-6"
    />
  );
}
