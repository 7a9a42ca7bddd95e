import { Part } from '#components/release/comparison.tsx';
import { Runs } from '#components/release/runs.tsx';
import { countryName } from '#lib/directory/countries.ts';
import { compareTexts } from '#lib/documents/diff.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DetailChange } from '#lib/releases/queries/details.ts';

/** Details of the story that are not the same in two versions, compared like text. */
export function DetailChanges({ changes, language }: { changes: DetailChange[]; language: Language }) {
  const t = translator(language, 'releases');
  const listed = (name: DetailChange['name'], values: string[]) =>
    values.length > 0 ? values.map((value) => nameOf(name, value, language)).join(', ') : t('panel.none');
  return changes.map(({ name, before, after }) => (
    <Part key={name} label={t(`fields.${name}`)} changed>
      <p className="text-base">
        <Runs language={language} runs={compareTexts(listed(name, before), listed(name, after))} />
      </p>
    </Part>
  ));
}

/** A detail's code in words. */
export function nameOf(name: DetailChange['name'], value: string, language: Language): string {
  if (name === 'countries') return countryName(value, language);
  const path = {
    kind: 'releases.kinds',
    reach: 'releases.reaches',
    topics: 'topics.names',
    sdgs: 'topics.sdgs',
  }[name];
  return phrase(language, `${path}.${value}`) ?? value;
}
