import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import type { Person } from '#lib/members/people.ts';
import type { Notice } from '#lib/releases/notify.ts';

/** Who did it and to what, in the words of the person who is told. */
export function wordsOf({ actor, release }: Notice, person: Person) {
  return {
    actor: actor?.name ?? translator(person.language, 'events')('newsroom'),
    headline: release.headline || translator(person.language, 'mail')('untitled'),
    language: LANGUAGE_NAMES[release.language],
  };
}
