import { Invalid } from '../errors.ts';
import type { Faults } from './fields/field.ts';

/** @throws {Invalid} 'input_invalid' when there are faults; fields of a record are called `data.` and their path */
export function mustBeRight(faults: Faults): void {
  const wrong = Object.entries(faults);
  if (wrong.length === 0) return;
  throw new Invalid(
    'input_invalid',
    Object.fromEntries(wrong.map(([path, code]) => [`data.${path}`, [code]])),
  );
}
