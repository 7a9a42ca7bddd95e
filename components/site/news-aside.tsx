import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import { type ChosenBy, nameChosen } from '#lib/releases/choice-names.ts';
import { type NewsView, pathOfArchive } from '#lib/releases/news.ts';
import { monthName } from '#lib/time.ts';

/** The filters of a list, its feeds and its archive. */
export function NewsAside({ view }: { view: NewsView }) {
  const { language, choice } = view;
  const t = translator(language, 'site');
  const { country, kind, project, topic } = choice;
  return (
    <aside aria-label={t('list.filter')}>
      <FilterForm view={view} />
      {(country || kind || topic || project) && <Feeds view={view} />}
      <Archive view={view} />
    </aside>
  );
}

function FilterForm({ view }: { view: NewsView }) {
  const { site, language, choice, choosable, projects } = view;
  const t = translator(language, 'site');
  const labelOf = (name: ChosenBy, value: string | number) =>
    nameChosen(name, { [name]: value }, language, projects) ?? String(value);
  const byName = (name: ChosenBy, values: readonly (string | number)[]) =>
    values
      .map((value) => ({ value, label: labelOf(name, value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const inOrder = (name: ChosenBy, values: readonly (string | number)[]) =>
    values.map((value) => ({ value, label: labelOf(name, value) }));
  return (
    <form id="filter" action={`/${site.key}/${language}/news`}>
      <h2>{t('list.filter')}</h2>
      {choice.q && <input type="hidden" name="q" value={choice.q} />}
      {choice.sort && <input type="hidden" name="sort" value={choice.sort} />}
      <Filter view={view} name="kind" options={inOrder('kind', choosable.kinds)} />
      <Filter view={view} name="topic" options={byName('topic', choosable.topics)} />
      <Filter view={view} name="region" options={byName('region', choosable.regions)} />
      <Filter view={view} name="country" options={byName('country', choosable.countries)} />
      <Filter view={view} name="sdg" options={inOrder('sdg', choosable.sdgs)} />
      <Filter
        view={view}
        name="project"
        options={inOrder(
          'project',
          choosable.projects.slice(0, 60).map(({ id }) => id),
        )}
      />
      <Filter view={view} name="year" options={inOrder('year', choosable.years)} />
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  );
}

type Option = { value: string | number; label: string };

// A choice between one thing and all is none; but what was chosen is shown.
function Filter({
  view,
  name,
  options,
}: {
  view: NewsView;
  name: Exclude<ChosenBy, 'q' | 'month'>;
  options: Option[];
}) {
  const { language, choice, projects } = view;
  const t = translator(language, 'site');
  const chosen = choice[name];
  const label =
    chosen && !options.some(({ value }) => value === chosen) && nameChosen(name, choice, language, projects);
  const all = label ? [...options, { value: chosen, label }] : options;
  if (all.length < 2 && !chosen) return null;
  return (
    <p className="field">
      <label>
        <span>{t(`list.${name}`)}</span>
        <select name={name} defaultValue={chosen ?? ''}>
          <option value="">{t(name === 'year' ? 'list.allYears' : 'list.all')}</option>
          {all.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Feeds({ view }: { view: NewsView }) {
  const { site, language, choice } = view;
  const t = translator(language, 'site');
  const query = queryOf({
    kind: choice.kind,
    topic: choice.topic,
    country: choice.country,
    project: choice.project,
  });
  return (
    <section>
      <h2>{t('list.followChoice')}</h2>
      <ul className="months">
        {['feed.xml', 'atom.xml', 'feed.json'].map((file, at) => (
          <li key={file}>
            <a href={`/${site.key}/${language}/${file}?${query}`}>
              <bdi dir="ltr">{['RSS', 'Atom', 'JSON Feed'][at]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Archive({ view }: { view: NewsView }) {
  const {
    site,
    language,
    choice,
    months,
    choosable: { years },
  } = view;
  const t = translator(language, 'site');
  const news = `/${site.key}/${language}/news`;
  return (
    <section id="archive">
      <h2>{t('list.archive')}</h2>
      <ul className="months">
        {years.map((year) => (
          <li key={year}>
            <a href={`${news}/${year}`}>{year}</a>
          </li>
        ))}
      </ul>
      {choice.year && months.length > 0 && (
        <>
          <h3>{t('list.months', { year: String(choice.year) })}</h3>
          <ul className="months">
            {months.map(({ month, count }) => (
              <li key={month}>
                <a href={`${news}${pathOfArchive({ year: choice.year ?? 0, month })}`}>
                  {monthName(month, language)} ({count})
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
