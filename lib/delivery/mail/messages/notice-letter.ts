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
      ...(as.insteadOf ? { insteadOf: as.insteadOf } : {}),
    },
  };
  return letterOf(told, person);
}

type Told = Parameters<typeof sayNotice>[0] & { because: Audience };

/** The same for what is no event of a release. */
export function letterOf(told: Told, { name, language }: Person): Letter {
  const t = translator(language, 'mail');
  const said = sayNotice(told, language);
  const { insteadOf } = told.data;
  return letter({
    language,
    subject: said.subject,
    paragraphs: [
      t('greeting', { name }),
      ...(insteadOf ? [t('insteadOf', { name: insteadOf })] : []),
      said.what,
      ...(said.passage ? [said.passage] : []),
      said.expected,
    ],
    ...(said.text ? { quote: said.text } : {}),
    act: { label: said.act, url: `${env().NEWSROOM_URL}${noticePath(told)}` },
    footer: footerFor(language, told.because),
  });
}

/** Why somebody gets a mail, and where they change that. */
export function footerFor(language: Language, because: Audience): string {
  const t = translator(language, 'mail');
  const change = t('change', { url: `${env().NEWSROOM_URL}/desk/account#notices` });
  return `${t(`because.${because}`)} ${change} ${t('noReplies')}`;
}
