import { expect, test } from 'vitest';
import type { ThreadView } from '#lib/comments/view.ts';
import { FILTERS, passes } from './filter.ts';

const amal = { id: 'amal', name: 'Amal' };
const tomas = { id: 'tomas', name: 'Tomás' };

const thread = (over: Partial<ThreadView>, mentions = [tomas]): ThreadView => ({
  id: 't',
  quote: '',
  blocking: false,
  at: '2026-11-24T08:00:00Z',
  resolved: null,
  version: 1,
  comments: [{ id: 'c', words: 'Where?', by: amal, at: '', editedAt: null, mentions }],
  ...over,
});

test.each([
  [
    'an open thread by Amal that mentions Tomás',
    thread({}),
    ['open', 'mine', 'all'],
    ['open', 'mentions', 'all'],
  ],
  [
    'one that must be settled',
    thread({ blocking: true }, []),
    ['open', 'blocking', 'mine', 'all'],
    ['open', 'blocking', 'all'],
  ],
  [
    'one that is resolved',
    thread({ blocking: true, resolved: { by: 'Amal', at: '' } }),
    ['resolved', 'all'],
    ['resolved', 'all'],
  ],
])('%s', (_what, it, forAmal, forTomas) => {
  expect(FILTERS.filter((filter) => passes(it, filter, amal))).toEqual(forAmal);
  expect(FILTERS.filter((filter) => passes(it, filter, tomas))).toEqual(forTomas);
});
