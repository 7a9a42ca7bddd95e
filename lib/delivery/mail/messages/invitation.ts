import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Grant } from '#lib/members/roles.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { writeInstant } from '#lib/time.ts';
import { type Letter, letter } from '../letter.ts';

export type InvitationWords = {
  /** Null when nobody did but the newsroom itself. */
  inviter: string | null;
  name: string;
  language: Language;
  grants: readonly Grant[];
  url: string;
  until: Date;
};

/** A mail that tells somebody new how to come in. */
export function invitation({ inviter, name, language, grants, url, until }: InvitationWords): Letter {
  const t = translator(language, 'mail');
  const words = {
    actor: inviter ?? translator(language, 'events')('newsroom'),
    roles: sayGrants(language, grants),
    until: writeInstant(until, language, 'UTC'),
  };
  return letter({
    language,
    subject: t('invitation.subject', words),
    paragraphs: [t('greeting', { name }), t('invitation.what', words), t('invitation.expected', words)],
    act: { label: t('invitation.act'), url },
    footer: t('invitation.footer'),
  });
}
