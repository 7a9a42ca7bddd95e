import { expect, test } from 'vitest';
import type { RecordRow } from '#db/schema/records.ts';
import type { RecordData, RecordKind } from '../../directory/kinds.ts';
import { sift } from './known-directory.ts';

let count = 0;
function row<K extends RecordKind>(
  kind: K,
  data: Partial<RecordData[K]>,
  retiredAt: Date | null = null,
): RecordRow<K> {
  count += 1;
  const id = `0c6b0a9e-0001-4000-8000-${String(count).padStart(12, '0')}`;
  return { id, kind, data, retiredAt } as unknown as RecordRow<K>;
}

test('a contact is gone the day after the last one, or when the record was retired', () => {
  const contact = { name: { fr: 'Amina Tazi' }, email: 'atazi@iom.int' };
  const rows = [
    row('contact', { ...contact, until: '2026-11-22' }),
    row('contact', { ...contact, until: '2026-11-21' }),
    row('contact', { ...contact, until: null }, new Date('2026-11-01T08:00:00Z')),
    row('contact', { ...contact, until: '2027-01-31' }, new Date('2026-11-01T08:00:00Z')),
    row('contact', { ...contact, until: null }),
  ];
  expect(sift(rows, 'fr', '2026-11-22').left.map(({ until }) => until)).toEqual([
    '2026-11-21',
    '2026-11-01',
    '2026-11-01',
  ]);
});

test('helplines that are over are known by their digits', () => {
  const channels = [
    { type: 'phone', value: '0800 00 47 47', note: {}, cost: 'free' },
    { type: 'web', value: 'aide.example', note: {}, cost: null },
  ] as const;
  const rows = [row('helpline', { channels: [...channels], validUntil: '2026-10-31' })];
  expect(sift(rows, 'fr', '2026-11-22').over).toEqual([
    { ref: rows[0]?.id, numbers: ['0800004747'], until: '2026-10-31' },
  ]);
});

test('names are those of the language of the text; a fact is what is true today', () => {
  const eu = row('donor', {
    name: { fr: 'Union européenne', en: 'European Union' },
    aliases: { fr: ['UE'] },
  });
  const rows = [
    eu,
    row('project', { code: 'MA.0412', name: { fr: 'Racines' }, donors: [eu.id] }),
    row('partner', { name: { en: 'Green River' }, aliases: { fr: ['Green River Maroc'] } }),
    row('fact', {
      key: 'members',
      counted: {},
      values: [
        { value: '175', from: null, until: '2026-11-30' },
        { value: '176', from: '2026-12-01', until: null },
      ],
    }),
  ];
  const { projects, donors, organisations, facts } = sift(rows, 'fr', '2026-12-01');
  expect(projects).toEqual([{ names: ['Racines', 'MA.0412'], donors: ['Union européenne', 'UE'] }]);
  expect(donors).toEqual(['Union européenne', 'UE']);
  expect(organisations).toEqual([]);
  expect(facts).toEqual([{ key: 'members', value: '176', counted: {} }]);
});
