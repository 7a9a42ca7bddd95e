import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Because } from '#lib/review/rule.ts';
import type { RuleLine } from '#lib/review/rule-queries.ts';
import { sayBecause, sayStep } from '#lib/review/say.ts';
import { sayWhen } from '#lib/when.ts';
import { sayNames } from './steps-ahead.tsx';

type Props = {
  lines: RuleLine[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
  names: ReadonlyMap<string, string>;
};

/** Rules one under the other, in plain words: its turn, who signs, when it is asked for. The whole row is the link. */
export function RuleList({ lines, language, zone, siteName, names }: Props) {
  const t = translator(language, 'review');
  const now = new Date();
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="relative grid items-baseline gap-x-3.5 gap-y-0.5 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[4.5rem_minmax(0,2fr)_minmax(0,3fr)_minmax(0,1.5fr)]"
        >
          <p className="text-[0.8125rem] text-ink-2">{t('step', { stage: line.stage })}</p>
          <p className="flex min-w-0 flex-wrap items-center gap-2 text-[0.9375rem]">
            <Link
              href={`/desk/rules/${line.id}`}
              prefetch={false}
              className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
            >
              <bdi>{sayStep(line, language)}</bdi>
            </Link>
            {line.retiredAt && <Badge tone="withdrawn">{t('retired')}</Badge>}
          </p>
          <p className="text-[0.8125rem] text-ink-2">
            {sayWho(line, language, siteName, names)}
            <span className="block">{sayBecause(true, asksOf(line), language)}</span>
          </p>
          <p className="text-[0.8125rem] text-ink-3 panel:text-end">
            {t('made_by', { when: sayWhen(line.updatedAt, now, language, zone), who: line.by })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sayWho(
  { approver, role, atSite, people }: RuleLine,
  language: Language,
  siteName: Props['siteName'],
  names: Props['names'],
): string {
  const t = translator(language, 'review');
  if (approver === 'outside') return t('who.outside');
  if (approver === 'people')
    return sayNames(
      people.map((id) => names.get(id) ?? ''),
      language,
    );
  return t('who.role', {
    role: phrase(language, `members.roles.${role}`) ?? '',
    site: atSite ? siteName(atSite) : t('who.own'),
  });
}

// What a rule asks, as if all of it were met.
function asksOf({ kinds, reach, languages, topics, sensitivities }: RuleLine): Because[] {
  const asks = [
    { by: 'kinds', words: kinds },
    { by: 'reach', words: reach ? [reach] : [] },
    { by: 'languages', words: languages },
    { by: 'topics', words: topics },
    { by: 'sensitivities', words: sensitivities },
  ].filter(({ words }) => words.length > 0) as Because[];
  return asks.length > 0 ? asks : [{ by: 'always' }];
}
