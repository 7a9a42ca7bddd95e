import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Person } from '#lib/members/people.ts';
import type { Notice } from '#lib/releases/notify.ts';
import { type Letter, letter } from '../letter.ts';
import { wordsOf } from './words.ts';

/** A mail that tells writers and editors that a text went out although nobody else had signed it. */
export function forcePublished(notice: Notice, person: Person): Letter {
  const { release, text } = notice;
  const t = translator(person.language, 'mail');
  const words = wordsOf(notice, person);
  return letter({
    language: person.language,
    subject: t('forcePublished.subject', words),
    paragraphs: [
      t('greeting', { name: person.name }),
      t('forcePublished.what', words),
      t('forcePublished.expected'),
    ],
    ...(text ? { quote: text } : {}),
    act: { label: t('forcePublished.act'), url: `${env().NEWSROOM_URL}/desk/releases/${release.id}/review` },
    footer: t('footer'),
  });
}
