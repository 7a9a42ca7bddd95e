import { db } from '#db/client.ts';
import { env } from '../env.ts';
import { translator } from '../i18n/translate.ts';
import { LANGUAGE_NAMES } from '../languages.ts';
import { peopleOf } from '../members/people.ts';
import { inLanguage } from '../sites/names.ts';
import { writeInstant } from '../time.ts';
import { writeCalendar } from './ical.ts';
import { ownerOf } from './link.ts';
import { readCalendar } from './queries.ts';

const DAY = 86_400_000;

/**
 * The calendar of whoever holds a private address, as iCalendar, with what they may see now: from a month ago to
 * fourteen months ahead. Null when the address is nobody's, or its member is disabled.
 */
export async function readFeed(key: string, now = new Date()): Promise<string | null> {
  const id = await ownerOf(key);
  const [member] = id ? (await peopleOf(db(), [], [id])).filter((person) => person.id === id) : [];
  if (!member) return null;
  const { language } = member;
  const t = translator(language, 'calendar');
  const items = await readCalendar(member, {
    from: new Date(now.getTime() - 31 * DAY),
    to: new Date(now.getTime() + 430 * DAY),
  });
  const { NEWSROOM_URL } = env();
  const host = new URL(NEWSROOM_URL).hostname;
  const events = items.map((item) => ({
    uid: `${item.kind}-${item.releaseId}@${host}`,
    at: item.at,
    summary: `${t(`kinds.${item.kind}`)}: ${item.headline || translator(language, 'mail')('untitled')}`,
    description: [
      `${inLanguage(item.site.name, language)}, ${LANGUAGE_NAMES[item.language]}`,
      writeInstant(item.at, language, item.zone ?? item.site.timeZone),
    ].join('\n'),
    url: `${NEWSROOM_URL}/desk/releases/${item.releaseId}/review`,
    categories: t(`kinds.${item.kind}`),
  }));
  return writeCalendar(t('feed.name'), events, now);
}
