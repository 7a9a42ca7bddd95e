import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Person } from '#lib/members/people.ts';
import { noticePath, sayNotice } from '#lib/notices/say.ts';
import type { Audience, Notice } from '#lib/releases/notify.ts';
import { type Letter, letter } from '../letter.ts';

type As = { because: Audience; insteadOf?: string | undefined };

/** The mail that tells one person of one event: who did what, why, what is expected of them, and where. */
export function noticeLetter(notice: Notice, person: Person, as: As): Letter {
  const { language } = person;
  const t = translator(language, 'mail');
  const told = {
    kind: notice.kind,
    because: as.because,
    actorName: notice.actor?.name ?? '',
    releaseId: notice.release.id,
    data: {
      headline: notice.release.headline,
      language: notice.release.language,
      ...(notice.text ? { text: notice.text } : {}),
      ...(notice.thread ? { threadId: notice.thread.id, quote: notice.thread.quote } : {}),
      ...(notice.moment ? { moment: notice.moment } : {}),
      ...(notice.answer ? { answer: notice.answer } : {}),
      ...(notice.cause ? { cause: notice.cause } : {}),
    },
  };
  const said = sayNotice(told, language);
  return letter({
    language,
    subject: said.subject,
    paragraphs: [
      t('greeting', { name: person.name }),
      ...(as.insteadOf ? [t('insteadOf', { name: as.insteadOf })] : []),
      said.what,
      ...(said.passage ? [said.passage] : []),
      said.expected,
    ],
    ...(said.text ? { quote: said.text } : {}),
    act: { label: said.act, url: `${env().NEWSROOM_URL}${noticePath(told)}` },
    footer: footerFor(language, as.because),
  });
}

/** Why somebody gets a mail, and where they change that. */
export function footerFor(language: Language, because: Audience): string {
  const t = translator(language, 'mail');
  const change = t('change', { url: `${env().NEWSROOM_URL}/desk/account#notices` });
  return `${t(`because.${because}`)} ${change} ${t('noReplies')}`;
}
