import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import type { Person } from '#lib/members/people.ts';
import type { Notice } from '#lib/releases/notify.ts';
import { type Letter, letter } from '../letter.ts';

/** A mail that tells writers that their text came back, and why. */
export function sentBack({ actor, release, text }: Notice, person: Person): Letter {
  const t = translator(person.language, 'mail');
  const words = {
    actor: actor.name,
    headline: release.headline || t('untitled'),
    language: LANGUAGE_NAMES[release.language],
  };
  return letter({
    language: person.language,
    subject: t('sentBack.subject', words),
    paragraphs: [t('greeting', { name: person.name }), t('sentBack.what', words), t('sentBack.expected')],
    ...(text ? { quote: text } : {}),
    act: { label: t('sentBack.act'), url: `${env().NEWSROOM_URL}/desk/releases/${release.id}` },
    footer: t('footer'),
  });
}
