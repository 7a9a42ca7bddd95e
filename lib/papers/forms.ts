/** The forms a release can be had in beside its page; each is the address of the page with its name after a full stop. */
export const PAPER_FORMS = ['pdf', 'docx', 'txt', 'csv', 'zip', 'png'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Those that are given out under embargo: a picture to share is none of them. */
export const EMBARGO_FORMS = ['pdf', 'docx', 'txt', 'csv', 'zip'] as const satisfies readonly PaperForm[];

export const isPaperForm = (text: string): text is PaperForm => PAPER_FORMS.includes(text as PaperForm);

export const CONTENT_TYPES: Record<PaperForm, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  zip: 'application/zip',
  png: 'image/png',
};

/** What a browser does with a file and what it calls it (RFC 6266): programs' files are kept, all others shown. */
export function dispositionOf(
  form: PaperForm,
  { reference, language }: { reference: string; language: string },
) {
  const name = reference.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'release';
  const kept = form === 'docx' || form === 'csv' || form === 'zip';
  return `${kept ? 'attachment' : 'inline'}; filename="${name}-${language}.${form}"`;
}
