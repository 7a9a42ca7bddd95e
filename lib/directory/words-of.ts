import { foldCase } from '../documents/import/fold.ts';

/** Every word of a record in one folded line, the name first: what it is found by. Ids are left out. Pure. */
export function wordsOf(data: object): string {
  const name = textsIn((data as { name?: unknown }).name);
  const all = textsIn(data).filter((text) => !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text));
  return foldCase([...new Set([...name, ...all])].join(' ').replace(/\s+/g, ' ')).slice(0, 20_000);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
