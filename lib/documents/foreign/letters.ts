/** A stretch of words and whatever belongs to it. */
export type Stretch = { text: string };

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// Scripts whose letters join: there the two joiners are spelling.
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u;
const PICTURE = /\p{Extended_Pictographic}|\ufe0f/u;
const JUNK =
  /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Co}\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc]/u;
const MARKS = '\u200e\u200f\u061c';
const SPACE = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const SOUP = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}/;
const FIRM = /[\u00a0\u202f\u2007]/;

/**
 * Words without what one does not see, over several stretches that stand in one line: control and zero-width
 * characters, icons of symbol fonts, soup of no-break spaces. Kept are joiners where the script spells with them or an
 * emoji is made with them, directional marks and closed isolates beside right-to-left words, and the no-break spaces of
 * French punctuation, numbers and titles.
 */
export function tidy<T extends Stretch>(stretches: readonly T[], { trim = true } = {}): T[] {
  const kept = withoutJunk(stretches.map((it) => ({ ...it, text: it.text.toWellFormed() })));
  const spaced = withoutSoup(kept);
  const all = spaced.filter(({ text }) => text);
  if (!trim) return all;
  const [first] = all;
  if (first) first.text = first.text.replace(/^[\s\u200e\u200f\u061c]+/, keepMark);
  const last = all.at(-1);
  if (last) last.text = last.text.trimEnd();
  const rest = all.filter(({ text }) => text);
  return rest.length < all.length ? tidy(rest) : rest;
}

/** The same for one text. */
export function tidyText(text: string): string {
  return tidy([{ text }])
    .map((it) => it.text)
    .join('');
}

const keepMark = (found: string) => found.replace(/\s+/g, '');

type Letter = { sign: string; owner: number };

function lettersOf(stretches: readonly Stretch[]): Letter[] {
  return stretches.flatMap(({ text }, owner) => Array.from(text, (sign) => ({ sign, owner })));
}

function gather<T extends Stretch>(stretches: readonly T[], letters: readonly Letter[]): T[] {
  const parts: string[][] = stretches.map(() => []);
  for (const { sign, owner } of letters) parts[owner]?.push(sign);
  return stretches.map((it, owner) => ({ ...it, text: (parts[owner] ?? []).join('').normalize('NFC') }));
}

function withoutJunk<T extends Stretch>(stretches: readonly T[]): T[] {
  const whole = stretches.map(({ text }) => text).join('');
  if (!JUNK.test(whole) && !/[\u200c-\u200f\u061c\u2066-\u2069]/.test(whole)) return [...stretches];
  const isRtl = RTL.test(whole);
  const isolates = isRtl && isBalanced(whole);
  const letters = lettersOf(stretches).filter(({ sign }) => !JUNK.test(sign));
  const kept: Letter[] = [];
  letters.forEach((letter, at) => {
    const before = kept.at(-1)?.sign ?? '';
    const after = letters[at + 1]?.sign ?? '';
    if (isWorth(letter.sign, { before, after, isRtl, isolates })) kept.push(letter);
  });
  return gather(stretches, kept);
}

type Around = { before: string; after: string; isRtl: boolean; isolates: boolean };

function isWorth(sign: string, { before, after, isRtl, isolates }: Around): boolean {
  if (sign === '\u200c') return JOINING.test(before) && JOINING.test(after);
  if (sign === '\u200d')
    return JOINING.test(before) || (PICTURE.test(before) && PICTURE.test(after)) || JOINING.test(after);
  if (MARKS.includes(sign)) return isRtl && before !== sign;
  if (/[\u2066-\u2069]/.test(sign)) return isolates;
  return true;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function withoutSoup<T extends Stretch>(stretches: readonly T[]): T[] {
  const whole = stretches.map(({ text }) => text).join('');
  if (!SOUP.test(whole)) return stretches.map((it) => ({ ...it, text: it.text.normalize('NFC') }));
  const letters = lettersOf(stretches);
  const kept: Letter[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at];
    if (!letter) break;
    if (!SPACE.test(letter.sign)) {
      kept.push(letter);
      continue;
    }
    let end = at;
    let firm = '';
    while (end < letters.length && SPACE.test(letters[end]?.sign ?? '')) {
      const { sign = '' } = letters[end] ?? {};
      if (!firm && FIRM.test(sign)) firm = sign === '\u2007' ? '\u00a0' : sign;
      end += 1;
    }
    const before = kept
      .slice(-5)
      .map(({ sign }) => sign)
      .join('');
    const sign = firm && holdsTogether(before, letters[end]?.sign ?? '') ? firm : ' ';
    kept.push({ ...letter, sign });
    at = end - 1;
  }
  return gather(stretches, kept);
}

// Where a line must not break: before French high punctuation, inside guillemets, in numbers, after a title or "n°".
function holdsTogether(before: string, after: string): boolean {
  if (!before || !after) return false;
  return (
    /[;:!?»›%‰€$£°]/.test(after) ||
    /[«‹–—]$/.test(before) ||
    /\d$/.test(before) ||
    /(?:^|[^\p{L}])(?:M\.|Mme|MM\.|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dre?\.?|Pr\.?|St|[nN]°|[nN]os?|p\.|art\.|\p{Lu}\.)$/u.test(
      before,
    )
  );
}
