import { COUNTRIES } from '#lib/directory/countries.ts';
import { regionName } from '#lib/directory/regions.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';

/** Every country and area in four languages, region by region. */
export function CountryList({ language }: { language: Language }) {
  const t = translator(language, 'directory');
  const inOrder = new Intl.Collator(language);
  const regions = [...Map.groupBy(COUNTRIES, ({ subregion, region }) => subregion ?? region ?? '')]
    .map(([code, countries]) => ({
      code,
      name: code ? regionName(code, language) : t('no_region'),
      countries,
    }))
    .sort((a, b) => inOrder.compare(a.name, b.name));
  const others = LANGUAGES.filter((each) => each !== language);
  return regions.map(({ code, name, countries }) => (
    <details key={code} className="border-b border-line first:border-t">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        {name}
        <span className="ms-auto font-normal text-ink-3">{countries.length}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section tabIndex={0} aria-label={name} className="overflow-x-auto pb-3">
        <table className="w-full text-[0.8125rem]">
          <thead className="text-start text-ink-2">
            <tr>
              <th scope="col" className="w-14 py-1 text-start font-medium">
                {t('country_code')}
              </th>
              {[language, ...others].map((each) => (
                <th key={each} scope="col" lang={each} className="py-1 pe-4 text-start font-medium">
                  {LANGUAGE_NAMES[each]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countries
              .toSorted((a, b) => inOrder.compare(a.name[language], b.name[language]))
              .map((country) => (
                <tr key={country.iso2} className="border-t border-line align-baseline">
                  <td className="py-1.5 text-ink-3">{country.iso2}</td>
                  {[language, ...others].map((each) => (
                    <td key={each} lang={each} dir={directionOf(each)} className="py-1.5 pe-4 text-start">
                      {country.name[each]}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </details>
  ));
}
