import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeInstant } from '#lib/time.ts';
import { type Letter, letter } from '../letter.ts';

export type NewPasswordWords = {
  /** Null when nobody did but the newsroom itself. */
  maker: string | null;
  name: string;
  language: Language;
  url: string;
  until: Date;
};

/** A mail that lets a member choose a new password. */
export function newPassword({ maker, name, language, url, until }: NewPasswordWords): Letter {
  const t = translator(language, 'mail');
  const words = {
    actor: maker ?? translator(language, 'events')('newsroom'),
    until: writeInstant(until, language, 'UTC'),
  };
  return letter({
    language,
    subject: t('newPassword.subject'),
    paragraphs: [t('greeting', { name }), t('newPassword.what', words), t('newPassword.expected', words)],
    act: { label: t('newPassword.act'), url },
    footer: t('newPassword.footer'),
  });
}
