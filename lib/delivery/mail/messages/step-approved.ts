import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Person } from '#lib/members/people.ts';
import type { Notice } from '#lib/releases/notify.ts';
import { type Letter, letter } from '../letter.ts';
import { wordsOf } from './words.ts';

/** A mail that tells those who sign next that a step before theirs is signed. */
export function stepApproved(notice: Notice, person: Person): Letter {
  const { release, text } = notice;
  const t = translator(person.language, 'mail');
  const words = wordsOf(notice, person);
  return letter({
    language: person.language,
    subject: t('stepApproved.subject', words),
    paragraphs: [
      t('greeting', { name: person.name }),
      t('stepApproved.what', words),
      t('stepApproved.expected'),
    ],
    ...(text ? { quote: text } : {}),
    act: { label: t('stepApproved.act'), url: `${env().NEWSROOM_URL}/desk/releases/${release.id}/review` },
    footer: t('footer'),
  });
}
