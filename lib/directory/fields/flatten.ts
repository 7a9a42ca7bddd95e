import { LANGUAGES } from '../../languages.ts';
import type { Field, Flat } from './field.ts';

/** The texts of a record by path, empty ones left out: what `readFields` reads back. Pure. */
export function flatten(fields: readonly Field[], data: object): Flat {
  const flat: Record<string, string> = {};
  for (const field of fields) put(flat, field.name, field, (data as Record<string, unknown>)[field.name]);
  return flat;
}

function put(flat: Record<string, string>, path: string, field: Field, value: unknown): void {
  if (value === null || value === undefined || value === '' || value === false) return;
  switch (field.as) {
    case 'words':
    case 'writings':
      for (const language of LANGUAGES) {
        const text = (value as Record<string, string | string[]>)[language];
        if (text?.length) flat[`${path}.${language}`] = [text].flat().join('\n');
      }
      return;
    case 'list':
      for (const [at, item] of (value as unknown[]).entries()) put(flat, `${path}.${at + 1}`, field.of, item);
      return;
    case 'rows':
      for (const [at, row] of (value as Record<string, unknown>[]).entries())
        for (const inner of field.of) put(flat, `${path}.${at + 1}.${inner.name}`, inner, row[inner.name]);
      return;
    case 'yes':
      flat[path] = 'on';
      return;
    default:
      flat[path] = String(value);
  }
}
