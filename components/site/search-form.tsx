import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  action: string;
  language: Language;
  value?: string;
  /** What else the reader has chosen and keeps: a query. */
  kept?: string;
};

/** Words to look for in the news; works without a script. */
export function SearchForm({ action, language, value, kept = '' }: Props) {
  const t = translator(language, 'site');
  return (
    <search>
      <form className="search" action={action}>
        <label className="vh" htmlFor="q">
          {t('list.searchLabel')}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={value}
          placeholder={t('list.placeholder')}
          maxLength={200}
        />
        {[...new URLSearchParams(kept)].map(([name, chosen]) => (
          <input key={name} type="hidden" name={name} value={chosen} />
        ))}
        <button type="submit" className="btn">
          {t('list.search')}
        </button>
      </form>
    </search>
  );
}
