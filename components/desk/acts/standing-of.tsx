import { cache } from 'react';
import type { CurrentMember } from '#lib/auth/session.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { can, type Deed } from '#lib/releases/policy.ts';
import { readLately } from '#lib/releases/queries/lately.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { sayWhen } from '#lib/when.ts';
import { EventSentence } from '../event-sentence.tsx';
import type { MeanwhileWords, Standing } from './meanwhile.ts';

/** How a release stands, with what moved it last in the member's words. */
export const standingOf = cache(async (member: CurrentMember, release: DeskRelease): Promise<Standing> => {
  const { language } = member;
  const now = new Date();
  const events = await readLately(member, release);
  return {
    stateVersion: release.stateVersion,
    acts: events.map((event) => ({
      seq: event.seq,
      said: (
        <>
          <EventSentence event={event} language={language} />{' '}
          <time dateTime={event.at.toISOString()} className="whitespace-nowrap text-ink-2 tabular-nums">
            {sayWhen(event.at, now, language, release.site.timeZone)}
          </time>
        </>
      ),
    })),
  };
});

/** What is said to somebody who was filling in an act when the release moved. */
export function meanwhileWords(language: Language): MeanwhileWords {
  const t = translator(language, 'releases');
  return {
    title: t('acts.meanwhile.title'),
    possible: t('acts.meanwhile.possible'),
    goOn: t('acts.meanwhile.go_on'),
    impossible: t.raw('acts.meanwhile.impossible'),
    copy: t('acts.meanwhile.copy'),
    copied: t('acts.meanwhile.copied'),
    kept: t.raw('acts.meanwhile.kept'),
  };
}

/** Why a deed that has a form of its own on the page cannot be done now, in the member's words; null while it can. */
export function whyGone(
  member: CurrentMember,
  release: DeskRelease,
  deed: Deed,
  label: string,
): string | null {
  const answer = can(member, deed, release.subject);
  if (answer.allowed) return null;
  const { impossible } = meanwhileWords(member.language);
  return [impossible.replace('{act}', label), sayReason(member.language, answer.reason)]
    .filter(Boolean)
    .join(' ');
}
