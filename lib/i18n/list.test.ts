import { expect, test } from 'vitest';
import { writeNone } from './list.ts';

test('what is missing is joined as its language joins after a no', () => {
  expect(writeNone(['en arabe'], 'fr')).toBe('en arabe');
  expect(writeNone(['en arabe', 'en anglais'], 'fr')).toBe('en arabe ni en anglais');
  expect(writeNone(['in Arabic', 'in French', 'in Spanish'], 'en')).toBe(
    'in Arabic, in French or in Spanish',
  );
  expect(writeNone(['بالفرنسية', 'بالإنجليزية', 'بالإسبانية'], 'ar')).toBe(
    'بالفرنسية، بالإنجليزية أو بالإسبانية',
  );
});
