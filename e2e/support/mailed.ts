import { program } from './program.ts';

/** A mail as its mail server would get it: no page of the desk shows the links in it that are for one person alone. */
export type Mailed = { id: string; recipient: string; language: string; subject: string; text: string };

/** The link in the newest mail to an address, as its mail server would get it: no page of the desk shows it. */
export const linkMailedTo = (recipient: string): Promise<string> =>
  program('print-mailed-link.ts', recipient);

/** Every mail to an address, or with some words in it, in the order they were written. */
export const mailsWith = async (words: string): Promise<Mailed[]> =>
  JSON.parse(await program('print-mails.ts', words));

/** Lets the moment come that releases wait for, by the clock that counts: the newsroom does the rest itself. */
export async function letTimeCome(...releases: string[]): Promise<void> {
  await program('let-time-come.ts', ...releases);
}
