import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { Person } from '#lib/members/people.ts';
import { type Letter, letter } from '../letter.ts';

type Mentioned = {
  actor: { name: string };
  release: { id: string; headline: string; language: Language };
  thread: { id: string; quote: string };
  words: string;
};

/** A mail to somebody whose name was called in a comment: who, on which release, about which words, saying what. */
export function mentioned({ actor, release, thread, words }: Mentioned, person: Person): Letter {
  const t = translator(person.language, 'mail');
  const said = {
    actor: actor.name,
    headline: release.headline || t('untitled'),
    language: LANGUAGE_NAMES[release.language],
  };
  return letter({
    language: person.language,
    subject: t('mentioned.subject', said),
    paragraphs: [
      t('greeting', { name: person.name }),
      t('mentioned.what', said),
      ...(thread.quote ? [t('mentioned.passage', { quote: thread.quote })] : []),
    ],
    quote: words,
    act: {
      label: t('mentioned.act'),
      url: `${env().NEWSROOM_URL}/desk/releases/${release.id}?thread=${thread.id}`,
    },
    footer: t('footer'),
  });
}
