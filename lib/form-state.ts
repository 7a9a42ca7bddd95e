/** What a form gets back when it was refused: sentences in the member's language, and everything that was typed. */
export type FormState = {
  /** Counts the refusals, so that the second one is noticed too. */
  refusals: number;
  message: string | null;
  /** The code of why it was refused, where the newsroom knows one. */
  reason?: string;
  /** A sentence per field. */
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
  /** What came of it, shown once: never stored, never in an address. */
  shown?: Record<string, string>;
};

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A form nobody has sent yet. */
export const freshForm: FormState = { refusals: 0, message: null, fields: {}, values: {} };

const SECRET = /password|secret|code|token/i;

/** What was typed, to be shown again: never passwords, and none of the framework's own fields. */
export function typedIn(form: FormData): FormState['values'] {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$') && !SECRET.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')];
    }),
  );
}
