export const REFUSAL_CODES = [
  'not_found',
  'not_a_file',
  'unreadable',
  'empty',
  'too_large',
  'too_long',
  'unknown_type',
  'not_text',
  'old_word',
  'pdf',
  'docx_broken',
  'docx_unsafe',
  'docx_too_large',
  'docx_too_deep',
  'docx_password',
  'docx_macros',
  'docx_no_text',
  'not_word',
  'other_office',
  'rtf',
  'picture',
  'html_too_deep',
  'too_slow',
  'too_much_memory',
  'failed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a file cannot be imported: a stable code with what it is about. */
export type FileRefusal = { code: RefusalCode; params: Record<string, string | number> };

/** Thrown by readers; crosses to the caller as a FileRefusal. */
export class UnreadableFile extends Error {
  readonly refusal: FileRefusal;

  constructor(code: RefusalCode, params: FileRefusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
