import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecrets } from '../auth/secret.ts';

/** How long a browser goes on showing what was opened, before "Read" is asked, and counted, again. */
export const PASS_HOURS = 12;

/** Where a browser keeps its pass, for the one link only. */
export const PASS_COOKIE = 'newsroom-embargo';

/** What a browser shows to go on reading: the number of its opening, the time, and a seal that only the newsroom can make. */
export function passFor(opening: number, tokenHash: string, now = Date.now()): string {
  const said = `${opening}.${Math.floor(now / 1000)}`;
  return `${said}.${seal(authSecrets()[0], said, tokenHash)}`;
}

/** Whether a pass was given for this link, less than twelve hours ago. */
export function isPass(pass: string, tokenHash: string, now = Date.now()): boolean {
  const found = /^((\d{1,15})\.(\d{1,12}))\.([\w-]{43})$/.exec(pass);
  if (!found) return false;
  const [, said = '', , seconds, given = ''] = found;
  if (now / 1000 - Number(seconds) > PASS_HOURS * 3600) return false;
  return authSecrets().some((secret) => {
    const made = seal(secret, said, tokenHash);
    return timingSafeEqual(Buffer.from(made), Buffer.from(given));
  });
}

function seal(secret: string, said: string, tokenHash: string): string {
  return createHmac('sha256', secret).update(`embargo pass ${tokenHash} ${said}`).digest('base64url');
}
