import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { type Letter, letter } from '../letter.ts';

type OutsideAnswer = {
  asker: { name: string; language: Language };
  who: string;
  release: { id: string; headline: string; language: Language };
  answer: 'approved' | 'refused';
  words: string;
  revision: number;
};

/** A mail that tells whoever asked what somebody without an account answered. */
export function outsideAnswer({ asker, who, release, answer, words, revision }: OutsideAnswer): Letter {
  const t = translator(asker.language, 'mail');
  const said = {
    who,
    answer,
    revision,
    headline: release.headline || t('untitled'),
    language: LANGUAGE_NAMES[release.language],
  };
  return letter({
    language: asker.language,
    subject: t('outsideAnswer.subject', said),
    paragraphs: [
      t('greeting', { name: asker.name }),
      t('outsideAnswer.what', said),
      t('outsideAnswer.expected', said),
    ],
    ...(words ? { quote: words } : {}),
    act: {
      label: t('outsideAnswer.act'),
      url: `${env().NEWSROOM_URL}/desk/releases/${release.id}/review#outside`,
    },
    footer: t('footer'),
  });
}
