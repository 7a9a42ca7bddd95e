import { env } from '#lib/env.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Person } from '#lib/members/people.ts';
import type { Notice } from '#lib/releases/notify.ts';
import { type Letter, letter } from '../letter.ts';
import { wordsOf } from './words.ts';

/** A mail that tells writers and editors that a text did not go out when it was due, and why. */
export function notPublished(notice: Notice, person: Person): Letter {
  const { release, text = '' } = notice;
  const t = translator(person.language, 'mail');
  const words = wordsOf(notice, person);
  return letter({
    language: person.language,
    subject: t('notPublished.subject', words),
    paragraphs: [
      t('greeting', { name: person.name }),
      t('notPublished.what', words),
      t('notPublished.expected'),
    ],
    quote: sayReason(person.language, text) ?? text,
    act: { label: t('notPublished.act'), url: `${env().NEWSROOM_URL}/desk/releases/${release.id}` },
    footer: t('footer'),
  });
}
