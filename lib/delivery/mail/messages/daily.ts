import type { NoticeRow } from '#db/schema/notices.ts';
import { env } from '#lib/env.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { noticePath, sayNotice } from '#lib/notices/say.ts';
import type { Audience, NoticeKind } from '#lib/releases/notify.ts';
import { sayWhen } from '#lib/when.ts';
import { type Letter, letter } from '../letter.ts';

/** A mail that says everything at once; longer than this nobody reads. */
const MOST = 40;

type To = { name: string; language: Language; timeZone: string };

/** The daily mail of somebody who chose it: each notice with what is expected and where, oldest first. */
export function dailyLetter(
  rows: readonly NoticeRow[],
  { name, language, timeZone }: To,
  now = new Date(),
): Letter {
  const t = translator(language, 'mail');
  const url = `${env().NEWSROOM_URL}/desk/notices?unread=1`;
  const each = rows.slice(0, MOST).map((row) => {
    const told = { ...row, kind: row.kind as NoticeKind, because: row.because as Audience };
    const said = sayNotice(told, language);
    return [
      `${sayWhen(row.createdAt, now, language, timeZone)} · ${said.what}`,
      ...(said.text ? [`“${said.text}”`] : []),
      said.expected,
      `${env().NEWSROOM_URL}${noticePath(told)}`,
    ].join('\n');
  });
  return letter({
    language,
    subject: t('daily.subject', { count: rows.length }),
    paragraphs: [
      t('greeting', { name }),
      t('daily.what'),
      ...each,
      ...(rows.length > MOST ? [t('daily.more', { count: rows.length - MOST })] : []),
    ],
    act: { label: t('daily.act'), url },
    footer: `${t('daily.footer')} ${t('change', { url: `${env().NEWSROOM_URL}/desk/account#notices` })} ${t('noReplies')}`,
  });
}
