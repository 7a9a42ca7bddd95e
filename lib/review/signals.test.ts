import { expect, test } from 'vitest';
import { calledFor, pointsOf, signalsOf } from './signals.ts';

const child = { rule: 'people-at-risk', say: 'people-at-risk', text: 'separated children' };
const survivor = { rule: 'people-at-risk', say: 'people-at-risk', text: 'a survivor' };
const route = { rule: 'route-told', say: 'route-told', text: 'through the pass' };

test('children call for more than survivors do', () => {
  expect(signalsOf([child, survivor])).toEqual([
    {
      words: 'separated children',
      sensitivities: ['children'],
      checks: ['no_minor_named', 'no_survivor_named', 'no_place_and_time'],
    },
    { words: 'a survivor', sensitivities: ['survivors'], checks: ['no_survivor_named', 'no_place_and_time'] },
  ]);
  expect(calledFor(signalsOf([child, route, route]))).toEqual(['children', 'movement']);
});

test('what is no matter of protection calls for nothing', () => {
  expect(signalsOf([{ rule: 'en-ize', say: 'spelling', text: 'organise' }])).toEqual([]);
});

test('only protection is asked for the points the text calls for, each once', () => {
  const signals = signalsOf([route, survivor]);
  expect(pointsOf({ role: 'editor', checks: ['terms_right'] }, signals)).toEqual(['terms_right']);
  expect(pointsOf({ role: null, checks: [] }, signals)).toEqual([]);
  expect(pointsOf({ role: 'protection', checks: ['no_place_and_time'] }, signals)).toEqual([
    'no_place_and_time',
    'no_survivor_named',
  ]);
});
