import { expect, test } from 'vitest';
import { dial, looksDialled } from './phone.ts';

test('a number of a country is dialled from anywhere and shown as people there write it', () => {
  expect(dial('0537652881', 'MA')).toEqual({ href: 'tel:+212537652881', text: '0537652881' });
  expect(dial('0808 157 0140', 'GB')).toEqual({ href: 'tel:+448081570140', text: '0808 157 0140' });
});

test('an international number is grouped', () => {
  expect(dial('+212537652881')).toEqual({ href: 'tel:+212537652881', text: '+212 5 37 65 28 81' });
  expect(dial('+41 22 7179111', 'MA')).toEqual({ href: 'tel:+41227179111', text: '+41 22 717 91 11' });
});

test('short codes and what cannot be read are dialled as they stand', () => {
  expect(dial('016', 'ES')).toEqual({ href: 'tel:016', text: '016' });
  expect(dial('8120')).toEqual({ href: 'tel:8120', text: '8120' });
  expect(dial('*121#', 'MA')).toEqual({ href: 'tel:*121%23', text: '*121#' });
  expect(dial('+212-5-376528810000')).toEqual({ href: 'tel:+2125376528810000', text: '+212-5-376528810000' });
});

test('a name or an address is not a number', () => {
  expect(['+212 600-000102', '112', '(0)20'].map(looksDialled)).toEqual([true, true, true]);
  expect(['@iom', 'www.iom.int', '24/7 line', ''].map(looksDialled)).toEqual([false, false, false, false]);
});
