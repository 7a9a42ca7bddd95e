import { Part } from '#components/release/comparison.tsx';
import { Runs } from '#components/release/runs.tsx';
import { countryName } from '#lib/directory/countries.ts';
import type { NamedProject } from '#lib/directory/queries/projects.ts';
import { compareTexts } from '#lib/documents/diff.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DetailChange } from '#lib/releases/queries/details.ts';
import { projectLabel } from './project-label.ts';

type Props = { changes: DetailChange[]; projects: readonly NamedProject[]; language: Language };

/** Details of the story that are not the same in two versions, compared like text. */
export function DetailChanges({ changes, projects, language }: Props) {
  const t = translator(language, 'releases');
  const listed = (name: DetailChange['name'], values: string[]) =>
    values.length > 0
      ? values.map((value) => nameOf(name, value, projects, language)).join(', ')
      : t('panel.none');
  return changes.map(({ name, before, after }) => (
    <Part key={name} label={t(`fields.${name}`)} changed>
      <p className="text-base">
        <Runs language={language} runs={compareTexts(listed(name, before), listed(name, after))} />
      </p>
    </Part>
  ));
}

/** A detail's code in words. */
function nameOf(
  name: DetailChange['name'],
  value: string,
  projects: readonly NamedProject[],
  language: Language,
): string {
  if (name === 'countries') return countryName(value, language);
  if (name === 'projects') return projectLabel(value, projects, language);
  const path = {
    kind: 'releases.kinds',
    reach: 'releases.reaches',
    topics: 'topics.names',
    sdgs: 'topics.sdgs',
  }[name];
  return phrase(language, `${path}.${value}`) ?? value;
}
