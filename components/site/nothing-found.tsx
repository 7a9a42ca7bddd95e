import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import { queryOf } from '#lib/releases/choice.ts';
import { CHOSEN_BY, nameChosen } from '#lib/releases/choice-names.ts';
import { type NewsView, pathOfArchive } from '#lib/releases/news.ts';

/** What helps where a choice has no news: what was asked, what to leave out, other languages, everything. */
export function NothingFound({ view }: { view: NewsView }) {
  const { site, language, choice, help, projects } = view;
  const t = translator(language, 'site');
  const asked = CHOSEN_BY.flatMap((name) => nameChosen(name, choice, language, projects) ?? []);
  const { month, ...kept } = choice;
  const query = queryOf(month ? { ...kept, year: undefined } : kept);
  const path = month && choice.year ? pathOfArchive({ year: choice.year, month }) : '';
  const hrefOf = (it: string, said: string, where = '') =>
    `/${site.key}/${it}/news${where}${said && `?${said}`}`;
  return (
    <div className="nothing">
      {asked.length > 0 && <p>{t('list.nothingFor', { choice: asked.join(t('document.comma')) })}</p>}
      {choice.q && <p>{t('list.nothingHelp')}</p>}
      {help && help.wider.length > 0 && (
        <>
          <h2 className="h2">{t('list.wider')}</h2>
          <ul>
            {help.wider.map(({ choice: other, without, count, more }) => (
              <li key={`${without.name} ${without.word}`}>
                <a href={hrefOf(language, queryOf(other))}>
                  {t('list.without', {
                    what:
                      without.word ??
                      (without.name === 'sort'
                        ? ''
                        : (nameChosen(without.name, choice, language, projects) ?? '')),
                  })}
                </a>{' '}
                ({t(more ? 'list.countMore' : 'list.count', { count })})
              </li>
            ))}
          </ul>
        </>
      )}
      {help && help.elsewhere.length > 0 && (
        <>
          <h2 className="h2">{t('list.elsewhere')}</h2>
          <ul>
            {help.elsewhere.map(({ language: other, count, more }) => (
              <li key={other}>
                <a href={hrefOf(other, query, path)} lang={other} hrefLang={other}>
                  {LANGUAGE_NAMES[other]}
                </a>{' '}
                ({t(more ? 'list.countMore' : 'list.count', { count })})
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.length > 0 && (
        <p>
          <a className="more" href={hrefOf(language, '')}>
            {t('list.allNews')}
          </a>
        </p>
      )}
    </div>
  );
}
