import { Said } from '#components/ui/said.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { TuningLine } from '#lib/style/queries/rules.ts';
import { sayWhen } from '#lib/when.ts';
import { sayTuned } from './severity-badge.tsx';

type Props = {
  tunings: readonly TuningLine[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
};

/** How sites take a rule: who said so, when and why. */
export function TuningList({ tunings, language, zone, siteName }: Props) {
  const t = translator(language, 'style');
  const now = new Date();
  if (tunings.length === 0) return <p className="text-ink-2">{t('rules.nobody')}</p>;
  return (
    <ul className="border-t border-line">
      {tunings.map(({ id, siteKey, severity, why, by, updatedAt }) => (
        <li key={id} className="grid gap-0.5 border-b border-line py-2.5">
          <p>
            {siteKey === null ? t('every') : siteName(siteKey)}{' '}
            <b>{severity ? sayTuned(severity, language) : t('rules.as_comes')}</b>
          </p>
          <Said quiet>{why}</Said>
          <p className="text-[0.8125rem] text-ink-3">
            {t('rules.by', { who: by, when: sayWhen(updatedAt, now, language, zone) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
