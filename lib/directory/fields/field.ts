/**
 * A field of a record, as forms show it and files name it. `words`: a text per language; `writings`: several per language,
 * one a line; `line`: one text, `long` when it runs over lines; `yes`: a box to tick; `rows`: a list of records of their own;
 * `list`: a list of one field. `grows`: what each row shows first.
 */
export type Field = { name: string; required?: boolean } & (
  | { as: 'words'; max: number; long?: boolean }
  | { as: 'writings' }
  | { as: 'line'; max: number; long?: boolean; ltr?: boolean; form?: RegExp }
  | { as: 'email' | 'day' | 'country' | 'address' | 'member' | 'yes' }
  | { as: 'phone' }
  | { as: 'choice'; of: readonly string[]; empty?: boolean }
  | { as: 'record'; kind: 'donor' }
  | { as: 'list'; of: Field; max: number }
  | { as: 'rows'; of: readonly Field[]; max: number }
);

/** A record as it stands in a form or a line of a file: one text per path, such as `phones.1.number` or `name.fr`. */
export type Flat = Readonly<Record<string, string>>;

/** What is wrong, by the path of the field: a code the interface says. */
export type Faults = Record<string, string>;
