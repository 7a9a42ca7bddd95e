import type { NoticeData } from '#db/schema/notices.ts';
import { sayReason } from '../i18n/refusals.ts';
import { phrase, translator } from '../i18n/translate.ts';
import { directionOf, isLanguage, LANGUAGE_NAMES, type Language, nameLanguage } from '../languages.ts';
import { type Audience, type NoticeKind, toldOf } from '../releases/notify.ts';
import { writeDate, writeInstant } from '../time.ts';

type Told = {
  kind: NoticeKind;
  actorName: string;
  releaseId: string | null;
  data: NoticeData;
  /** As whom they are told: what is expected may depend on it. */
  because?: Audience;
};

/** A notice in words: the same on the desk and in a mail. */
export type Said = {
  subject: string;
  /** Who did what. */
  what: string;
  /** What is expected of whoever reads it. */
  expected: string;
  act: string;
  /** Their reason or comment. */
  text?: string;
  passage?: string;
};

/** Says a notice in the language of whoever is told. */
export function sayNotice({ kind, actorName, data, because = 'named' }: Told, language: Language): Said {
  const t = translator(language, 'mail');
  const params = {
    actor: actorName || translator(language, 'events')('newsroom'),
    headline: data.headline || t('untitled'),
    language: isLanguage(data.language) ? LANGUAGE_NAMES[data.language] : data.language,
    who: actorName,
    answer: data.answer?.answer ?? 'approved',
    revision: data.answer?.revision ?? 0,
    because,
    noted: data.text ? 'yes' : 'no',
    cause: data.cause?.kind ?? 'none',
    from: data.cause ? nameLanguage(data.cause.language, language) : '',
    day: data.day ? writeDate(data.day, language) : '',
    at: data.moment ? writeInstant(new Date(data.moment.at), language, data.moment.zone) : '',
  };
  // Within a sentence of the other direction a headline and its language would change places with what stands around.
  const spoken = isLanguage(data.language) ? data.language : language;
  const apart = (text: string) =>
    directionOf(spoken) === directionOf(language) ? text : `\u2068${text}\u2069`;
  const within = { ...params, headline: apart(params.headline), language: apart(params.language) };
  const words = (part: string) =>
    phrase(language, `mail.${toldOf(kind).words}.${part}`, part === 'what' ? within : params) ?? '';
  // A reason may be the newsroom's own code.
  const text =
    data.text &&
    (kind === 'release.not_published' ? (sayReason(language, data.text) ?? data.text) : data.text);
  return {
    subject: words('subject'),
    what: words('what'),
    expected: words('expected'),
    act: words('act'),
    ...(text ? { text } : {}),
    ...(data.quote ? { passage: t('passage', { quote: data.quote }) } : {}),
  };
}

/** Where a notice leads. */
export function noticePath({ kind, releaseId, data }: Pick<Told, 'kind' | 'releaseId' | 'data'>): string {
  if (data.recordId) return `/desk/directory/helplines/${data.recordId}`;
  if (!releaseId) return '/desk';
  const page = `/desk/releases/${releaseId}`;
  switch (toldOf(kind).page) {
    case 'text':
    case 'helpline':
      return page;
    case 'comment':
      return data.threadId ? `${page}?thread=${data.threadId}` : page;
    case 'review':
      return `${page}/review`;
    case 'history':
      return `${page}/history`;
    case 'live':
      return '/desk/style/report';
  }
}
