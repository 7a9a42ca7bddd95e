import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Grant } from '#lib/members/roles.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { type Letter, letter } from '../letter.ts';

export type InvitationWords = {
  actor: { name: string };
  name: string;
  language: Language;
  grants: readonly Grant[];
  url: string;
  until: Date;
};

/** A mail that tells somebody new how to come in. */
export function invitation({ actor, name, language, grants, url, until }: InvitationWords): Letter {
  const t = translator(language, 'mail');
  const words = { actor: actor.name, roles: sayGrants(language, grants), until: sayInstant(language, until) };
  return letter({
    language,
    subject: t('invitation.subject', words),
    paragraphs: [t('greeting', { name }), t('invitation.what', words), t('invitation.expected', words)],
    act: { label: t('invitation.act'), url },
    footer: t('invitation.footer'),
  });
}

function sayInstant(language: Language, at: Date): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}
