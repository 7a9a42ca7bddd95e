import { FILE_LIMITS, FILE_TYPES } from '#lib/documents/import/limits.ts';
import { TAKEN_PARTS, type TakenPart } from '#lib/documents/import/view.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { KINDS, REACHES } from '#lib/releases/kinds.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

export type Option = { value: string; label: string; lang?: string };
export type ImportSite = { key: string; name: string; languages: Option[] };

const WORDS = [
  'title',
  'choose_files',
  'drop_here',
  'limits',
  'never_publishes',
  'files',
  'waiting',
  'sending',
  'reading',
  'read',
  'refused',
  'too_large',
  'wrong_type',
  'lost',
  'remove',
  'taken',
  'left',
  'nothing_left',
  'doubts',
  'no_doubts',
  'site',
  'language',
  'kind',
  'reach',
  'choose',
  'make_draft',
  'make_all',
  'making',
  'needs_choice',
  'made',
  'already',
  'open_draft',
  'address',
  'public_on',
  'kept',
] as const;

const REASONS = [
  'no_session',
  'other_member',
  'needs_writer',
  'body_too_large',
  'reading_busy',
  'upload_gone',
  'site_unknown',
  'language_not_on_site',
  'document_too_large',
  'document_invalid',
  'input_invalid',
  'old_address_form',
  'old_day_form',
  'old_day_future',
  'old_day_alone',
] as const;

export type ImportWords = Record<(typeof WORDS)[number], string> & {
  parts: Record<TakenPart, string>;
  reasons: Record<string, string>;
  kinds: Option[];
  reaches: Option[];
};

/** What the import page says and offers, in the member's language. */
export function importWords(
  language: Language,
  writable: SiteView[],
): { words: ImportWords; sites: ImportSite[] } {
  const t = translator(language, 'import');
  const releases = translator(language, 'releases');
  const limits = { limit: FILE_LIMITS.bytes / 1_000_000, types: `\u2066${FILE_TYPES.join(' ')}\u2069` };
  const plain = Object.fromEntries(WORDS.map((word) => [word, t(`desk.${word}`, limits)])) as Record<
    (typeof WORDS)[number],
    string
  >;
  return {
    words: {
      ...plain,
      parts: Object.fromEntries(TAKEN_PARTS.map((part) => [part, t(`parts.${part}`)])) as Record<
        TakenPart,
        string
      >,
      reasons: Object.fromEntries(
        REASONS.map((code) => [
          code,
          phrase(language, `import.reasons.${code}`) ??
            sayReason(language, code, { site: '', language: '' }) ??
            t('desk.lost'),
        ]),
      ),
      kinds: KINDS.map((kind) => ({ value: kind, label: releases(`kinds.${kind}`) })),
      reaches: REACHES.map((reach) => ({ value: reach, label: releases(`reaches.${reach}`) })),
    },
    sites: writable.map((site) => ({
      key: site.key,
      name: inLanguage(site.name, language),
      languages: site.languages.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
    })),
  };
}
