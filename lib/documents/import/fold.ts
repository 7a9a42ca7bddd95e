const likeSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/u;
const likeApostrophe = /[’‘ʼ´`]/u;
const likeHyphen = /[\u2010\u2011]/u;

/**
 * Same text without accents, with one kind of space, apostrophe and hyphen, in the same number of UTF-16 units,
 * so that positions found in it are positions in the original. Case is kept.
 */
export function fold(text: string): string {
  return text.replace(foldable, foldUnit);
}

/** As fold, in lower case (units whose lower case is longer stay as they are). */
export function foldCase(text: string): string {
  const folded = fold(text);
  // A sigma at the end of a word and letters of two units would come out differently all at once.
  const lower = wordwise.test(folded) ? '' : folded.toLowerCase();
  if (lower.length === folded.length) return lower;
  let out = '';
  for (const unit of folded.split('')) {
    const one = unit.toLowerCase();
    out += one.length === 1 ? one : unit;
  }
  return out;
}

const foldable = /[^ -_a-~]/g;
const wordwise = /[\u03a3\ud800-\udfff]/;

const known = new Map<string, string>();

function foldUnit(unit: string): string {
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
