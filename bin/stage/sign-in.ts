import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Somebody signed in: the cookie header that says so. */
export type SignedIn = { email: string; cookie: string };

/** Signs a member of the demo in, without a browser. @throws when the newsroom does not let them in */
export async function signIn(url: string, home: string, email: string): Promise<SignedIn> {
  const password = (await readFile(join(home, 'demo-password'), 'utf8')).trim();
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password }),
  });
  const cookie = cookiesOf(answer);
  if (!/newsroom=/.test(cookie)) throw new Error(`${email} could not sign in`);
  return { email, cookie };
}

/** The same as cookies of a browser. */
export function browserCookies({ cookie }: SignedIn, url: string) {
  return cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=');
    return { name, value: value.join('='), url };
  });
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
