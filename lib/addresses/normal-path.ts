/** No address that is led on or counted is longer than this. */
export const LONGEST_PATH = 500;

/**
 * A path as everybody means it who writes it: decoded, in small letters, with single slashes and none at its end; null when
 * it cannot be read or is too long. Pure.
 */
export function normalPath(path: string): string | null {
  try {
    const said = decodeURIComponent(path).normalize('NFC').toLowerCase();
    const plain = `/${said
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean)
      .join('/')}`;
    // A "%" that stays would be read a second time; a sign that is none would end a header.
    return plain.length <= LONGEST_PATH && !/[\p{Cc}%?#\\]/u.test(plain) && !hasWayUp(plain) ? plain : null;
  } catch {
    return null;
  }
}

/** The same path as a header or a link carries it. Pure. */
export const asAddress = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const hasWayUp = (path: string) => path.split('/').some((part) => part === '.' || part === '..');
