import { expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { inPlainLetters, plainLetters } from './plain-letters.ts';

test('what hides a word from whoever looks for it is taken away', () => {
  expect(plainLetters('a 1\u200b4-year-old girl')).toBe('a 14-year-old girl');
  expect(plainLetters('a １４-year-old')).toBe('a 14-year-old');
  expect(plainLetters('unaccom\u00adpanied')).toBe('unaccompanied');
  expect(plainLetters('ѕurvіvоrѕ of trаffісkіng')).toBe('survivors of trafficking');
  expect(plainLetters('ضحـايا')).toBe('ضحايا');
  expect(plainLetters('عمرها ١٤')).toBe('عمرها 14');
});

test('words that are of another script stay', () => {
  expect(plainLetters('Владимир')).toBe('Владимир');
  expect(plainLetters('Αθήνα')).toBe('Αθήνα');
});

test('a document in plain letters is the same one', () => {
  const doc = documentWith('Families come home', 'They began again this week.');
  expect(inPlainLetters(doc)).toBe(doc);
  const hidden = documentWith('Families come home', 'mi\u200bnors');
  expect(JSON.stringify(inPlainLetters(hidden))).toContain('minors');
});
