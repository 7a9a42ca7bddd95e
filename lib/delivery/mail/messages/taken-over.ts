import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { type Letter, letter } from '../letter.ts';

type TakenOver = {
  actor: { name: string };
  holder: { name: string; language: Language };
  release: { id: string; headline: string; language: Language };
  text: string;
};

/** A mail that tells somebody who edited a text alone who took it over, and why. */
export function takenOver({ actor, holder, release, text }: TakenOver): Letter {
  const t = translator(holder.language, 'mail');
  const words = {
    actor: actor.name,
    headline: release.headline || t('untitled'),
    language: LANGUAGE_NAMES[release.language],
  };
  return letter({
    language: holder.language,
    subject: t('takenOver.subject', words),
    paragraphs: [t('greeting', { name: holder.name }), t('takenOver.what', words), t('takenOver.expected')],
    quote: text,
    act: { label: t('takenOver.act'), url: `${env().NEWSROOM_URL}/desk/releases/${release.id}` },
    footer: t('footer'),
  });
}
