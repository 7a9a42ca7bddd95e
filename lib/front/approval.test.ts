import { expect, test } from 'vitest';
import { withoutToken } from '../auth/sealed-link.ts';
import { isApproval } from './approval.ts';
import { doorOf, isForReaders } from './doors.ts';

const token = 'a'.repeat(43);

test.each([
  [`/approve/${token}`, true],
  [`/approve/${token}/answer`, true],
  ['/approve/anything', true],
  ['/approve', false],
  [`/approve/${token}/text`, false],
  [`/desk/approve/${token}`, false],
])('%s is a link for approval: %s', (path, expected) => {
  expect(isApproval(path)).toBe(expected);
});

test('takes what readers’ doors refuse, and stands in no log', () => {
  expect(isForReaders(doorOf(`/approve/${token}/answer`))).toBe(false);
  expect(withoutToken(`/approve/${token}/answer`)).toBe('/approve/…');
});
