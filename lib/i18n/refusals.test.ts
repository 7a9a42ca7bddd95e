import { expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound, RuleBroken } from '../errors.ts';
import { LANGUAGES } from '../languages.ts';
import { REASONS } from '../releases/policy.ts';
import { PROBLEMS } from '../releases/readiness.ts';
import { sayReason, sayRefusal } from './refusals.ts';
import { phrase } from './translate.ts';

const thrown = [
  ...REASONS,
  'release_unknown',
  'site_unknown',
  'details_changed',
  'version_missing',
  'same_text',
  'language_exists',
  'language_not_on_site',
  'text_changed',
  'merge_target',
  'slug_taken',
  'correction_note_missing',
  'needs_auditor',
  'document_invalid',
  'document_too_large',
  'suggestions_open',
  'comments_blocking',
  'findings_blocking',
  'words_blocking',
  'finding_gone',
  'number_gone',
  'figure_unknown',
  'figure_changed',
  'parity_open',
  'difference_gone',
  'explanation_unknown',
  'source_elsewhere',
  'source_changed',
  'dismissal_unknown',
  'thread_unknown',
  'comment_unknown',
  'only_own_comment',
  'mention_without_access',
  'template_unknown',
  'template_changed',
  'template_elsewhere',
  'site_changed',
  'language_live',
  'language_open',
  'hostname_taken',
  'hostname_main',
  'hostname_unknown',
  'link_unknown',
  'contact_unknown',
  'years_unknown',
  'banner_confirm',
  'banner_unknown',
  'banner_over',
  'banner_wordless',
  'banner_too_long',
  'ends_before',
  'ended_already',
  'front_changed',
  'day_past',
  'not_listed_here',
  'front_full',
  'not_global',
  'listing_answered',
  'held_by',
  'not_minor',
  'not_a_reviewer',
  'no_open_work',
  'days_reversed',
  'deputy_unknown',
  'choose_some',
  'file_unknown',
  'file_changed',
  'file_used',
  'file_is_poster',
  'file_refused',
  'file_other_kind',
  'file_other_site',
  'file_replaced',
  'people_marked',
  'people_too_many',
  'person_unknown',
  'record_unknown',
  'poster_unknown',
  'place_half',
  'alt_file_name',
  'alt_only_kind',
];

const PARAMS = {
  count: 2,
  words: 12,
  who: 'Claire Vasseur',
  language: 'English',
  name: 'news.example.org',
  field: 'Link',
  says: 'On Morocco, from now on.',
  most: 6,
};

test.each(LANGUAGES)('every reason of the policy and the verbs has a sentence in %s', (language) => {
  for (const reason of thrown)
    expect([reason, sayReason(language, reason, PARAMS)]).not.toEqual([reason, null]);
  for (const problem of PROBLEMS) {
    expect(phrase(language, `workflow.problems.${problem}`, { count: 2 })).toBeTruthy();
  }
});

test('whoever came second is told who was first, what they did and when', () => {
  const error = new Conflict('somebody_was_first', {
    who: 'Claire Vasseur',
    what: 'release.approved',
    at: '2026-11-23T10:12:00.000Z',
  });
  expect(sayRefusal('en', error).message).toBe(
    'Claire Vasseur was first: approved it (10:12 UTC). Nothing of yours was changed. Look at it as it is now.',
  );
  expect(sayRefusal('en', new Conflict('somebody_was_first')).message).toMatch(/^It has moved on/);
});

test('what is missing is listed', () => {
  const error = new RuleBroken('not_ready', { missing: 'headline_missing quote_without_speaker' });
  expect(sayRefusal('en', error).message).toBe('Not ready: The headline is missing. A quote has no speaker.');
});

test('a field says what is wrong with it by its own label', () => {
  const error = new Invalid('input_invalid', { text: ['required'], slug: ['slug_taken'], odd: ['nonsense'] });
  expect(sayRefusal('en', error).fields).toEqual({
    text: 'Fill in “Explanation”.',
    slug: 'Another release has or had this address.',
    odd: '“odd” cannot be read as it is.',
  });
});

test('a field is told with the times and counts of its refusal, in every language', () => {
  const params = { time: '02:30', before: '01:59', after: '03:00' };
  for (const language of LANGUAGES) {
    const { message, fields } = sayRefusal(language, new Invalid('time_gap', { time: ['time_gap'] }, params));
    expect(fields.time).toBe(message);
    expect(fields.time).toContain('02:30');
  }
});

test('a reason nobody has words for is still refused politely, and a fault is not a refusal', () => {
  expect(sayRefusal('fr', new Forbidden('new_reason')).message).toBe('Vous ne pouvez pas faire cela.');
  expect(sayRefusal('es', new NotFound('new_thing')).message).toBe('Esto no existe, o no para usted.');
  expect(() => sayRefusal('en', new Error('the password is hunter2'))).toThrow();
});
