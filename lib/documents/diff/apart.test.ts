import { expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { apartOf } from './apart.ts';

const written = documentWith('Vans reach the valley', 'They come on Mondays.', 'A nurse is on board.');
const of = (mine: string[], theirs: string[], headline = 'Vans reach the valley') =>
  apartOf(written, documentWith(headline, ...mine), documentWith('Vans reach the valley', ...theirs)).map(
    ({ type, runs, theirs: place }) => ({
      type,
      said: runs
        .map(({ kind, text }) => ({ same: text, insert: `[+${text}]`, delete: `[-${text}]` })[kind as 'same'])
        .join(''),
      isGone: place.start === place.end,
    }),
  );

test('words in a paragraph that somebody took out are apart, with nothing against them', () => {
  const mine = ['They come on Mondays.', 'A nurse and a midwife are on board.'];
  expect(of(mine, ['They come on Mondays.'])).toEqual([
    { type: 'paragraph', said: '[+A nurse and a midwife are on board.]', isGone: true },
  ]);
});

test('a paragraph both have rewritten is compared word by word', () => {
  const mine = ['They come on Mondays and Thursdays.', 'A nurse is on board.'];
  const theirs = ['They come on Tuesdays.', 'A nurse is on board.'];
  expect(of(mine, theirs)).toEqual([
    { type: 'paragraph', said: 'They come on [-Tuesdays][+Mondays and Thursdays].', isGone: false },
  ]);
});

test('what was merged is not apart, nor is what only the others wrote', () => {
  const mine = ['They come on Mondays and Thursdays.', 'A nurse is on board.'];
  const theirs = ['Two vans: They come on Mondays and Thursdays.', 'Nobody is on board today.'];
  expect(of(mine, theirs)).toEqual([]);
  expect(of(['They come on Mondays.', 'A nurse is on board.'], ['Something else.'])).toEqual([]);
});

test('a headline is compared with the headline, whatever it says', () => {
  const [apart] = of(
    ['They come on Mondays.', 'A nurse is on board.'],
    ['They come on Mondays.'],
    'Clinics on wheels',
  );
  expect(apart).toMatchObject({ type: 'headline', isGone: false });
});
