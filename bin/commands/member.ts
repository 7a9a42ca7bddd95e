import { parseArgs } from 'node:util';
import { openDatabase } from '#db/open.ts';
import { isRefusal } from '#lib/errors.ts';
import { sayRefusal } from '#lib/i18n/refusals.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { inviteInput } from '#lib/members/input.ts';
import { INVITATION_HOURS } from '#lib/members/invitation-link.ts';
import {
  disableFromCommandLine,
  inviteFromCommandLine,
  makePasswordLinkFromCommandLine,
} from '#lib/members/operator.ts';
import { ROLES, type Role } from '#lib/members/roles.ts';
import { WrongUsage } from '../usage.ts';

type Options = {
  deed: string;
  email: string;
  role: string | undefined;
  site: string | undefined;
  name: string | undefined;
  language: Language;
};

/** Lets people in and out from the command line. Links go to stdout, everything else to stderr. */
export async function run(args: readonly string[]): Promise<number> {
  const work = deedOf(readOptions(args));
  const database = await openDatabase();
  try {
    await work();
    return 0;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    console.error(sentencesOf(error));
    return 1;
  } finally {
    await database.close();
  }
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [deed = '', email = '', ...rest] = positionals;
  if (!deed || !email || rest.length > 0) throw new WrongUsage('Say what to do and for which address.');
  const language = values.lang ?? 'en';
  if (!isLanguage(language)) throw new WrongUsage(`Unknown language: ${language}.`);
  return { deed, email, role: values.role, site: values.site, name: values.name, language };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { role: text, site: text, name: text, lang: text };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function deedOf(options: Options): () => Promise<void> {
  switch (options.deed) {
    case 'add':
      return add(options);
    case 'disable':
      return () => disable(options.email);
    case 'password':
      return () => password(options.email);
    default:
      throw new WrongUsage(`There is no "member ${options.deed}".`);
  }
}

function add({ email, role, site, name, language }: Options): () => Promise<void> {
  if (!ROLES.includes(role as Role)) throw new WrongUsage(`--role is one of: ${ROLES.join(', ')}.`);
  if (!site) throw new WrongUsage('--site is the key of a site, or "*" for every site.');
  const grants = [{ role: role as Role, site, language: null }];
  const invited = inviteInput.safeParse({ email, name: name ?? email.split('@')[0], language, grants });
  if (!invited.success) throw new WrongUsage('The address, the name or the site cannot be read.');
  return async () => {
    const { url } = await inviteFromCommandLine(invited.data);
    console.error(`An invitation for ${email}. The link works once, for ${INVITATION_HOURS} hours:`);
    console.log(url);
  };
}

async function disable(email: string): Promise<void> {
  const { name } = await disableFromCommandLine(email);
  console.error(`${name} is disabled; every session has ended.`);
}

async function password(email: string): Promise<void> {
  const { url } = await makePasswordLinkFromCommandLine(email);
  console.error(
    `A link for ${email} to choose a new password. It works once, for ${INVITATION_HOURS} hours:`,
  );
  console.log(url);
}

function sentencesOf(error: unknown): string {
  const { message, fields } = sayRefusal('en', error);
  return [message, ...Object.values(fields)].join('\n');
}
