import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { Answer } from './answer.tsx';

/** The answer for an address that something else has taken the place of: 308, with a link should it ever be seen. */
export function Moved({ to, keys, language }: { to: string; keys: string; language: Language }) {
  const t = translator(language, 'site');
  return (
    <main className="wrap" id="text">
      <Answer status={308} location={to} keys={keys} />
      <h1>{t('moved.title')}</h1>
      <p>
        <a href={to}>{t('moved.follow')}</a>
      </p>
    </main>
  );
}
