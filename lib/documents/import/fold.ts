const likeSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/u;
const likeApostrophe = /[’‘ʼ´`]/u;
const likeHyphen = /[\u2010\u2011]/u;

/**
 * Same text without accents, with one kind of space, apostrophe and hyphen, in the same number of UTF-16 units,
 * so that positions found in it are positions in the original. Case is kept.
 */
export function fold(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) out += foldUnit(text.charAt(at));
  return out;
}

/** As fold, in lower case (units whose lower case is longer stay as they are). */
export function foldCase(text: string): string {
  let out = '';
  for (const unit of fold(text).split('')) {
    const lower = unit.toLowerCase();
    out += lower.length === 1 ? lower : unit;
  }
  return out;
}

const known = new Map<string, string>();

function foldUnit(unit: string): string {
  if (unit < '\u0080' && unit !== '`' && unit !== '\t') return unit;
  const before = known.get(unit);
  if (before !== undefined) return before;
  const folded = foldNew(unit);
  known.set(unit, folded);
  return folded;
}

function foldNew(unit: string): string {
  if (likeSpace.test(unit)) return ' ';
  if (likeApostrophe.test(unit)) return "'";
  if (likeHyphen.test(unit)) return '-';
  const base = unit.normalize('NFD').charAt(0);
  return /[\u0300-\u036f]/.test(base) ? unit : base;
}

/** A text made safe to stand inside a regular expression. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
