import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { STANDINGS, type UnreviewedTally } from '#lib/releases/queries/unreviewed.ts';
import { sayAge } from '#lib/when.ts';

type Props = { tally: UnreviewedTally; language: Language };

/** How many went out without review, out of how many, and what became of them. */
export function Tally({ tally, language }: Props) {
  const t = translator(language, 'unreviewed');
  const { editions, unreviewed, standings, medianSeconds } = tally;
  const share = Math.round((100 * unreviewed) / Math.max(1, editions));
  const half = medianSeconds !== null && sayAge(new Date(0), new Date(medianSeconds * 1000), language);
  return (
    <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      <Figure name={t('tally.unreviewed')} value={unreviewed} more={t('tally.of', { editions, share })} />
      {STANDINGS.filter((name) => standings[name] > 0).map((name) => (
        <Figure
          key={name}
          name={t(`standings.${name}`)}
          value={standings[name]}
          more={name === 'reviewed' && half && standings.reviewed > 1 ? t('tally.half', { age: half }) : ''}
        />
      ))}
    </dl>
  );
}

function Figure({ name, value, more }: { name: string; value: number; more: string }) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-ink-2">{name}</dt>
      <dd>
        <b className="text-lg tabular-nums">{value}</b> <span className="text-ink-2">{more}</span>
      </dd>
    </div>
  );
}
