import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from './find-terms.ts';
import { isSound, judgeTerm } from './judge-term.ts';
import { findPattern, matchFrom, patternOf } from './pattern.ts';
import { PatternFault } from './read-pattern.ts';
import type { Term } from './term.ts';
import { wordsOf } from './words.ts';

const found = (pattern: string, text: string, isExact = false) =>
  findPattern(patternOf(pattern, isExact), wordsOf(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['migrants clandestins', 'Les migrants\u00a0clandestins sont là.', ['migrants\u00a0clandestins']],
  ['migrants clandestins', 'Les migrants, clandestins ou non. Migrants. Clandestins', []],
  [
    '(im)?migrant* (illégal*|illégaux)',
    'un migrant illégal, des immigrants illégaux',
    ['migrant illégal', 'immigrants illégaux'],
  ],
  ['immigration clandestin*', 'l’immigration clandestine', ['immigration clandestine']],
  ['clandestin*', 'Clandestinement, le clandestin', ['Clandestinement', 'clandestin']],
  ['*réfugié', 'un non-réfugié, le réfugié', ['réfugié', 'réfugié']],
  ['organi(s|z)ation(s)?', 'Organization, organisations, organise', ['Organization', 'organisations']],
  ['(très)? vulnérable*', 'des personnes très vulnérables', ['très vulnérables']],
  ['telle … que', 'telle ou telle mesure que nous', ['telle ou telle mesure que']],
  ['telle … que', 'telle a été dite. Une fois que nous', []],
  ['telle … que', 'telle un deux trois quatre cinq que', []],
  ['telle... que', 'telle que', ['telle que']],
  ['the * said', 'the mission said; the said', ['the mission said']],
  ['aujourd’hui', "Aujourd'hui et aujourd’hui", ["Aujourd'hui", 'aujourd’hui']],
  ['e-mail*', 'an e‑mail, e-mails, email, e mail', ['e‑mail', 'e-mails']],
  ['and/or', 'this and/or that, and or', ['and/or']],
  ['R&D', 'an R&D unit', ['R&D']],
  [
    'مهاجر* غير شرعي*|*مهاجر* السري*',
    'مُهاجِرون غير شرعيين والمهاجرين السريين',
    ['مُهاجِرون غير شرعيين', 'والمهاجرين السريين'],
  ],
  ['الإجراءات', 'الاجراءات', ['الاجراءات']],
  ['a b|a b c', 'a b c', ['a b c']],
  ['a a', 'a a a', ['a a']],
] as const)('%s in “%s” finds %j', (pattern, text, expected) => {
  expect(found(pattern, text)).toEqual(expected);
});

test('capitals count only when somebody says so', () => {
  expect(found('who', 'WHO and who')).toEqual(['WHO', 'who']);
  expect(found('WHO', 'WHO and who', true)).toEqual(['WHO']);
  expect(found('WHO*', 'WHOs and whose', true)).toEqual(['WHOs']);
});

test.each([
  ['', 'pattern_empty'],
  ['a||b', 'pattern_empty'],
  ['()', 'pattern_empty'],
  ['(a', 'pattern_unclosed'],
  ['a)', 'pattern_unopened'],
  ['word?', 'pattern_question'],
  ['mi*nt', 'pattern_star'],
  ['[ab]+', 'pattern_mark'],
  ['migrants - réfugiés', 'pattern_mark'],
  ['a\\b', 'pattern_mark'],
  ['pre(two words)', 'pattern_spaces_in_word'],
  ['… end', 'pattern_gap'],
  ['* end', 'pattern_gap'],
  ['begin …', 'pattern_gap'],
  ['*', 'pattern_gap'],
  ['(maybe)?', 'pattern_needs_word'],
  ['(((((((a)))))))', 'pattern_too_many'],
  ['(a|b|c)(a|b|c)(a|b|c)(a|b|c)', 'pattern_too_many'],
  ['(a|b|c|d|e|f|g)(a|b|c|d|e|f)', 'pattern_too_many'],
  ['(a|b|c|d|e|f)(a|b|c|d|e|f)', null],
  ['a … a … a … a … a … a … a … a', 'pattern_too_many'],
  ['word '.repeat(41), 'pattern_too_long'],
  ['word '.repeat(38), null],
] as const)('“%s” is refused: %s', (pattern, code) => {
  const read = () => patternOf(pattern);
  if (code === null) expect(read).not.toThrow();
  else expect(read).toThrow(expect.objectContaining({ code }));
});

const letters = fc.constantFrom('a', 'b', 'ab', 'aa', 'aaa', 'migrant');
const written = fc.letrec<{ part: string; way: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    letters,
    letters.map((word) => `${word}*`),
    letters.map((word) => `*${word}*`),
    fc.constantFrom('*', '…'),
    fc.tuple(tie('way'), tie('way')).map(([one, other]) => `(${one}|${other})`),
    tie('way').map((way) => `(${way})?`),
  ),
  way: fc.array(tie('part'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
}));

const readable = (pattern: string) => {
  try {
    return patternOf(pattern);
  } catch (error) {
    if (error instanceof PatternFault) return null;
    throw error;
  }
};

test('anything somebody writes is a pattern, or refused with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 240 }), written.way), (pattern) => void readable(pattern)),
  );
});

test('no pattern can be made slow: the work for each word of a text has a bound of its own', () => {
  const text = fc
    .array(fc.constantFrom('a', 'aa', 'b', 'ab', 'migrants', ',', '-'), { maxLength: 300 })
    .map((words) => words.join(' '));
  let patterns = 0;
  fc.assert(
    fc.property(written.way, text, (pattern, said) => {
      const made = readable(pattern);
      if (!made) return;
      patterns += 1;
      const words = wordsOf(said);
      let comparisons = 0;
      for (const at of words.keys()) matchFrom(made, words, at, () => comparisons++);
      expect(comparisons).toBeLessThanOrEqual(words.length * made.most);
      expect(made.most).toBeLessThanOrEqual(240);
    }),
    { numRuns: 400 },
  );
  expect(patterns).toBeGreaterThan(50);
});

test('a phrase is found wherever it stands among other words, and nowhere else', () => {
  const word = fc.stringMatching(/^[a-zéñ]{1,8}$/);
  const some = fc.array(word, { maxLength: 8 });
  fc.assert(
    fc.property(some, fc.array(word, { minLength: 1, maxLength: 3 }), some, (before, phrase, after) => {
      const pattern = phrase.join(' ');
      expect(found(pattern, [...before, ...phrase, ...after].join(' '))).toContain(pattern);
      expect(
        found(
          pattern,
          [...phrase.slice(0, -1), 'QQ', ...after.filter((each) => !phrase.includes(each))].join(' '),
        ),
      ).toEqual([]);
    }),
  );
});

const term = (pattern: string, more: Partial<Term> = {}): Term => ({
  id: pattern,
  language: 'fr',
  pattern,
  except: '',
  isExact: false,
  severity: 'warning',
  message: '',
  reason: '',
  link: '',
  fix: null,
  ...more,
});

test('what is found from the shelf is what each term finds by itself', () => {
  const text = fc.array(letters, { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(written.way, { maxLength: 8 }), text, (patterns, said) => {
      const sound = [...new Set(patterns)].filter((pattern) => readable(pattern));
      const terms = sound.map((pattern) => term(pattern));
      const shelved = findTerms(said, terms).map(({ term: { id }, start, end }) => `${start} ${end} ${id}`);
      const alone = sound.flatMap((pattern) =>
        findPattern(patternOf(pattern), wordsOf(said)).map(({ start, end }) => `${start} ${end} ${pattern}`),
      );
      expect(shelved.sort()).toEqual(alone.sort());
    }),
  );
});

test('a term leaves its exceptions alone', () => {
  const trafic = [term('trafic', { except: 'trafic (illicite de migrants|routier)' })];
  const hits = (text: string) => findTerms(text, trafic).length;
  expect(hits('le trafic d’êtres humains')).toBe(1);
  expect(hits('le trafic illicite de migrants')).toBe(0);
  expect(hits('le trafic routier et le trafic')).toBe(1);
});

test('a thousand terms cost hardly more than those whose first word stands in the text', () => {
  const terms = Array.from({ length: 1000 }, (_, at) => term(`mot${at} suite`));
  expect(findTerms('un mot7 suite et le mot8', terms).map(({ term: { id } }) => id)).toEqual(['mot7 suite']);
});

test('a term is sound when its examples do what they are for, and its fix is not found again', () => {
  const tried = {
    pattern: 'migrant* clandestin*',
    except: '',
    isExact: false,
    fix: 'migrants en situation irrégulière',
    hits: ['des migrants clandestins', 'un migrant clandestin'],
    misses: ['un passager clandestin', 'des migrants'],
  };
  expect(isSound(judgeTerm(tried))).toBe(true);
  expect(judgeTerm({ ...tried, hits: ['des clandestins'] })).toMatchObject({ hits: [0], misses: [] });
  expect(judgeTerm({ ...tried, misses: ['x', 'migrants clandestins'] })).toMatchObject({ misses: [1] });
  expect(judgeTerm({ ...tried, fix: 'migrants dits clandestins' })).toEqual({ hits: [], misses: [] });
  expect(judgeTerm({ ...tried, fix: 'les migrants clandestins' }).fix).toBe('fix_is_found');
  expect(judgeTerm({ ...tried, pattern: '(a' }).pattern).toEqual({ code: 'pattern_unclosed', mark: '' });
});
