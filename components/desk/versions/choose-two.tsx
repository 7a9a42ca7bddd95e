import { controlClass } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { RevisionLine } from '#lib/releases/queries/revisions.ts';
import type { Sitting } from '#lib/releases/queries/timeline.ts';

type Props = {
  revisions: RevisionLine[];
  sittings: Sitting[];
  chosen: { from?: string | undefined; to?: string | undefined };
  /** How versions are called that are in none of the lists, such as the text before a sitting. */
  names: Record<string, string>;
  address: string;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** Any two versions: named ones, kept ones, editions, the ends of sittings, the text now. An ordinary form. */
export function ChooseTwo({ revisions, sittings, chosen, names, address, language, sayWhen }: Props) {
  const t = translator(language, 'versions');
  const groups = groupsOf(revisions, sittings, language, sayWhen);
  const known = new Set(groups.flatMap(({ options }) => options.map(({ value }) => value)));
  const pick = (name: 'from' | 'to', label: string, value: string | undefined) => (
    <label className="grid min-w-0 flex-1 gap-1 text-[0.8125rem] font-medium">
      {label}
      <select
        name={name}
        defaultValue={value}
        className={`${controlClass()} min-h-9 min-w-0 max-tablet:min-h-11`}
      >
        {value && names[value] && !known.has(value) && <option value={value}>{names[value]}</option>}
        {groups.map(({ label: group, options }) => (
          <optgroup key={group} label={group}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
  return (
    <form action={address} className="flex flex-wrap items-end gap-3" aria-label={t('history.choose')}>
      {pick('from', t('history.older'), chosen.from)}
      {pick('to', t('history.newer'), chosen.to ?? 'now')}
      <Button type="submit">{t('history.compare')}</Button>
    </form>
  );
}

function groupsOf(
  revisions: RevisionLine[],
  sittings: Sitting[],
  language: Language,
  sayWhen: (instant: Date) => string,
) {
  const t = translator(language, 'versions');
  const revision = ({ number, label, why, createdAt }: RevisionLine) => ({
    value: `r${number}`,
    label: [
      label ?? t('history.version', { number }),
      phrase(language, `versions.history.why.${why}`),
      sayWhen(createdAt),
    ]
      .filter(Boolean)
      .join(' · '),
  });
  const editions = revisions.flatMap(({ editions: made }) => made);
  const groups = [
    { name: 'now' as const, options: [{ value: 'now', label: t('history.text_now') }] },
    { name: 'named' as const, options: revisions.filter(({ label }) => label).map(revision) },
    {
      name: 'editions' as const,
      options: editions.map(({ number, at }) => ({
        value: `e${number}`,
        label: `${t('history.edition', { number })} · ${sayWhen(at)}`,
      })),
    },
    { name: 'kept' as const, options: revisions.filter(({ label }) => !label).map(revision) },
    {
      name: 'sittings' as const,
      options: [
        ...sittings.map(({ to, end, people }) => ({
          value: `v${end}`,
          label: `${sayWhen(to)} · ${people.map(({ name }) => name).join(', ')}`,
        })),
        { value: 'v0', label: t('history.beginning') },
      ],
    },
  ];
  return groups
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => ({ label: t(`history.groups.${name}`), options }));
}
