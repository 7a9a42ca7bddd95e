import { cookies, headers } from 'next/headers';
import { PASS_COOKIE } from '#lib/embargo/pass.ts';
import { type Access, readAccess } from '#lib/embargo/read-access.ts';
import { LANGUAGES, type Language, preferredLanguage } from '#lib/languages.ts';

/** What this browser may see behind a link now; where nothing is, in the language it asks for. */
export async function accessHere(token: string): Promise<{ access: Access; language: Language }> {
  const access = await readAccess(token, (await cookies()).get(PASS_COOKIE)?.value ?? '');
  const asked = (await headers()).get('accept-language');
  return {
    access,
    language: access.state === 'over' ? preferredLanguage(asked, LANGUAGES, 'en') : access.language,
  };
}
