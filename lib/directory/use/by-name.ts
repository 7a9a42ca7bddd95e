import type { RecordRow } from '#db/schema/records.ts';
import { isNamedIn } from '../../checks/rules/records/names.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { textOf } from '../../documents/text.ts';
import type { Language } from '../../languages.ts';
import type { RecordData } from '../kinds.ts';
import type { Remembered } from './sayings.ts';

/** How a text names a record: as it is called now, only as it was called once, or not at all (null). */
export type Named = 'now' | 'former' | null;

/** Records that no node of a text holds: they stand in it as words, and are found by their names. */
export const isByName = ({ kind }: Pick<RecordRow, 'kind'>): boolean =>
  kind === 'project' || kind === 'donor' || kind === 'partner';

/** How a document in a language names a record, by the rule that finds names in checks. Pure. */
export function namedIn(doc: NodeJson | undefined, record: Remembered, language: Language): Named {
  const text = textOf(doc);
  if (isNamedIn(text, namesOf(record.row.data, language))) return 'now';
  const former = record.before.flatMap((data) => namesOf(data, language));
  return isNamedIn(text, former) ? 'former' : null;
}

/** For every name one word that a text with the name must hold: the longest, as a database can look for it. Pure. */
export function tellingWords({ row, before }: Remembered, languages: readonly Language[]): string[] {
  const all = [row.data, ...before].flatMap((data) =>
    languages.flatMap((language) => namesOf(data, language)),
  );
  const words = all.flatMap((name) => {
    const [longest] = (name.match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length);
    return longest ? [longest] : [];
  });
  return [...new Set(words)];
}

function namesOf(held: RecordData[keyof RecordData], language: Language): string[] {
  const { name, aliases, code } = held as Partial<RecordData['partner'] & RecordData['project']>;
  return [name?.[language], ...(aliases?.[language] ?? []), code].flatMap((one) => one?.trim() || []);
}
