import { expect, test } from 'vitest';
import { documentSchema } from '#lib/documents/schema.ts';
import { carryDrafts, closeUpDrafts, draftsOf, noteDraft, wrongDraftsOf } from './drafts.ts';

const contact = (name: string) => documentSchema.node('contact', { name });

test('what is half typed goes along when another field of the part changes', () => {
  const [before, after] = [contact('Driss'), contact('Driss E.')];
  draftsOf(before).set('email', 'driss@');
  carryDrafts(before, after);
  expect(draftsOf(after).get('email')).toBe('driss@');
});

test('two parts that look the same keep their own drafts', () => {
  const [one, other] = [contact(''), contact('')];
  draftsOf(one).set('email', 'driss@');
  expect(draftsOf(other).size).toBe(0);
});

test('a line that is taken out takes its draft along, those below move up', () => {
  const drafts = new Map([
    ['link 0', 'first'],
    ['link 1', 'second'],
    ['link 2', 'third'],
    ['phone 1', 'elsewhere'],
  ]);
  closeUpDrafts(drafts, 'link', 1);
  expect([...drafts].sort()).toEqual([
    ['link 0', 'first'],
    ['link 1', 'third'],
    ['phone 1', 'elsewhere'],
  ]);
});

test('only what the newsroom would not take would be gone with the page', () => {
  const node = contact('Driss');
  const drafts = draftsOf(node);
  noteDraft(drafts, 'email', 'driss@', true);
  noteDraft(drafts, 'name', 'Driss', false);
  expect(wrongDraftsOf(node)).toEqual([['email', 'driss@']]);
  noteDraft(drafts, 'email', 'driss@iom.int', false);
  expect(wrongDraftsOf(node)).toEqual([]);
});

test('a line that moves up stays wrong', () => {
  const node = contact('Driss');
  noteDraft(draftsOf(node), 'link 1', 'example', true);
  closeUpDrafts(draftsOf(node), 'link', 0);
  expect(wrongDraftsOf(node)).toEqual([['link 0', 'example']]);
});
