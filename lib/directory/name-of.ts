import { LANGUAGE_NAMES, type Language } from '../languages.ts';
import { inLanguage } from '../sites/names.ts';
import type { RecordData, RecordKind, Words } from './kinds.ts';

/** What a record is called in a language: a name, a service, a fact; an About text by its own language. Pure. */
export function nameOf(kind: RecordKind, data: RecordData[RecordKind], language: Language): string {
  if (kind === 'about') return LANGUAGE_NAMES[(data as RecordData['about']).language];
  const { name, service } = data as { name?: Words; service?: Words };
  return inLanguage((kind === 'helpline' ? service : name) ?? {}, language);
}
