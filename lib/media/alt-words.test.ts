import { expect, test } from 'vitest';
import { altFault } from './alt-words.ts';

test.each([
  'IMG_2041',
  'IMG 2041.JPG',
  'DSC00017',
  'dscn-0007 (2).jpg',
  'PXL_20261119_101512345',
  'WhatsApp Image 2026-11-19 at 10.15.12',
  '20261119_101512',
  '3f2a9c1d77e04b21',
  '5b1f7c1e-3a52-4c8e-9d7b-1f0a2b3c4d5e',
  'clinic.png',
  'Un homme au port.jpeg',
  'agadir_clinic_final',
  'image1',
  'صورة 12',
  'Capture 2026-11-19',
])('“%s” is the name of a file, not what is seen', (alt) => {
  expect(altFault(alt)).toBe('alt_file_name');
});

test.each(['Photo', 'an image', 'Une photo', 'صورة', 'Foto.'])(
  '“%s” says only that there is a picture',
  (alt) => {
    expect(altFault(alt)).toBe('alt_only_kind');
  },
);

test.each([
  '',
  'A nurse holds a child’s hand in front of a white van',
  'Une infirmière devant le camion, le 19 novembre 2026',
  'ممرضة أمام سيارة بيضاء في أكادير',
  '12 familles montent dans un car',
  'Two men',
  'Photo of a nurse',
])('“%s” is let through', (alt) => {
  expect(altFault(alt)).toBeNull();
});

test('a long text is judged at once', () => {
  const began = performance.now();
  for (const text of ['_'.repeat(5000), '1 '.repeat(5000), 'a_'.repeat(5000), 'img '.repeat(3000)])
    altFault(text);
  expect(performance.now() - began).toBeLessThan(300);
});
