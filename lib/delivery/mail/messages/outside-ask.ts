import type { OutsideReviewRow } from '#db/schema/reviews.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeInstant } from '#lib/time.ts';
import { type Letter, letter } from '../letter.ts';

type OutsideAsk = {
  actor: { name: string };
  asked: OutsideReviewRow;
  release: { headline: string; language: Language };
  url: string;
};

/** A mail that asks somebody without an account whether they approve a text. The link is all it gives of it. */
export function outsideAsk({ actor, asked, release, url }: OutsideAsk): Letter {
  const { language } = asked;
  const t = translator(language, 'mail');
  const words = {
    actor: actor.name,
    headline: release.headline || t('untitled'),
    until: writeInstant(asked.expiresAt, language, 'UTC'),
  };
  return letter({
    language,
    subject: t('outsideAsk.subject', words),
    paragraphs: [
      t('greeting', { name: asked.name }),
      t('outsideAsk.what', words),
      t('outsideAsk.expected', words),
    ],
    ...(asked.note ? { quote: asked.note } : {}),
    act: { label: t('outsideAsk.act'), url },
    footer: t('outsideAsk.footer', words),
  });
}
