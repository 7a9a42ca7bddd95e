/** What the form of a record says besides its fields. */
export type FormWords = { add: string; remove: string };
