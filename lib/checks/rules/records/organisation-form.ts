import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { KnownDirectory } from '../../known-directory.ts';
import type { Reading } from '../../reading.ts';
import { namesOf, plain } from './names.ts';

/** An organisation under another name than the one it goes by. */
export const organisationForm: WholeRule = {
  id: 'organisation-form',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'names',
  say: 'organisation-form',
  source: 'directory',
  across: (readings, setting) =>
    readings.flatMap((reading, at) => otherForms(reading, setting).map((hit) => ({ at, ...hit }))),
};

function otherForms(reading: Reading, { known }: Setting): Hit[] {
  const { organisations } = known.directory;
  if (organisations.length === 0 || reading.part === 'contacts') return [];
  const names = namesOf(organisations, () =>
    organisations.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  return names.in(reading).flatMap(({ start, end, name }) => {
    const right = formOf(name, organisations);
    // a short form in brackets, or one in capitals, stands for the name that was said
    if (!right || /^[\p{Lu}\p{N}-]{2,10}$/u.test(name)) return [];
    return [{ start, end, fix: right, batch: false, params: { right } }];
  });
}

function formOf(name: string, organisations: KnownDirectory['organisations']): string | null {
  if (organisations.some((one) => plain(one.name) === name)) return null;
  return organisations.find(({ aliases }) => aliases.some((alias) => plain(alias) === name))?.name ?? null;
}
