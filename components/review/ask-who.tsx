import { controlClass } from '#components/form/field.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { KINDS, REACHES, SENSITIVITIES } from '#lib/releases/kinds.ts';
import type { Facts } from '#lib/review/rule.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { facts: Facts; sites: SiteView[]; language: Language };

/** What a release might be, to be told who would approve it. Asked by an address, so that it can be sent to somebody. */
export function AskWho({ facts, sites, language }: Props) {
  const t = translator(language, 'review');
  const releases = translator(language, 'releases');
  const spoken = sites.find(({ key }) => key === facts.siteKey)?.languages ?? [];
  const select = `${controlClass()} min-h-9 font-normal max-tablet:min-h-11`;
  return (
    <form method="get" action="/desk/rules" className="grid gap-3" aria-label={t('preview.title')}>
      <label className="grid gap-1 text-[0.8125rem] font-semibold">
        {releases('fields.siteKey')}
        <select name="site" defaultValue={facts.siteKey} className={select}>
          {sites.map(({ key, name }) => (
            <option key={key} value={key}>
              {inLanguage(name, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-[0.8125rem] font-semibold">
        {releases('fields.language')}
        <select name="lang" defaultValue={facts.language} className={select}>
          {spoken.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-[0.8125rem] font-semibold">
        {releases('fields.kind')}
        <select name="kind" defaultValue={facts.kind} className={select}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {releases(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-[0.8125rem] font-semibold">
        {releases('fields.reach')}
        <select name="reach" defaultValue={facts.reach} className={select}>
          {REACHES.map((reach) => (
            <option key={reach} value={reach}>
              {releases(`reaches.${reach}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="grid gap-1">
        <legend className="text-[0.8125rem] font-semibold">{releases('fields.sensitivities')}</legend>
        {SENSITIVITIES.map((each) => (
          <label key={each} className="grid grid-cols-[auto_1fr] gap-2.5 py-1 max-tablet:py-2.5">
            <input
              type="checkbox"
              name="care"
              value={each}
              defaultChecked={facts.sensitivities.includes(each)}
              className="mt-0.5 size-4 accent-brand-fill max-tablet:size-6"
            />
            {releases(`sensitivities.${each}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <button type="submit" className={buttonClass({})}>
          {t('preview.ask')}
        </button>
      </div>
    </form>
  );
}
