import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Look } from '#lib/review/queries.ts';

type Props = { looks: Look[]; language: Language; sayWhen: (instant: Date) => string };

/** Who has read the text, and whether it was the text as it is. */
export function Looks({ looks, language, sayWhen }: Props) {
  const t = translator(language, 'review');
  if (looks.length === 0) return <p className="text-ink-2">{t('panel.looked_none')}</p>;
  return (
    <ul className="grid gap-1 text-[0.8125rem]">
      {looks.map(({ name, at, now }) => (
        <li key={name} className={now ? undefined : 'text-ink-2'}>
          {t(now ? 'panel.looked_now' : 'panel.looked_before', { who: name, when: sayWhen(at) })}
        </li>
      ))}
    </ul>
  );
}
