import { program } from './program.ts';

/** The link in the newest mail to an address, as its mail server would get it: no page of the desk shows it. */
export const linkMailedTo = (recipient: string): Promise<string> =>
  program('print-mailed-link.ts', recipient);
