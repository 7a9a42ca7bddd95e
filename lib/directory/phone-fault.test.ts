import { expect, test } from 'vitest';
import { phoneFault, phoneKept } from './phone-fault.ts';

test.each([
  ['+212 537 65 28 81', null, null],
  ['0537652881', 'MA', null],
  ['141', 'MA', null],
  ['0537652881', null, 'phone_needs_country'],
  ['+999 12345678', null, 'phone_needs_country'],
  ['+212 53', null, 'phone_too_short'],
  ['+212 537 652 881 000', null, 'phone_too_long'],
  ['Rabat', 'MA', 'phone_not_a_number'],
  ['+212 000 000 000', null, 'phone_not_assigned'],
] as const)('%s in %s: %s', (number, country, fault) => {
  expect(phoneFault(number, country)).toBe(fault);
});

test('a number is kept internationally, one of the country as people there write it', () => {
  expect(phoneKept('+212537652881')).toBe('+212 5 37 65 28 81');
  expect(phoneKept('0537 652881', 'MA')).toBe('0537 652881');
  expect(phoneKept('+212  000 000 000')).toBe('+212 000 000 000');
});
