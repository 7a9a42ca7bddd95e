import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Part, Speaker } from '../../passage.ts';
import { againstConsent, consentOf, isStaff } from './consent.ts';
import { standingOf } from './roles.ts';

/** The words of somebody who speaks for nobody but themselves need a record of their consent; a picture's has to hold. */
export const quoteConsent: WholeRule = {
  id: 'quote-consent',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'protection',
  say: 'quote-consent',
  source: 'iom-protection',
  across: (readings, setting) => {
    let last: Speaker | null = null;
    return readings.flatMap(({ speaker, text, part }, at) => {
      const isFirst = speaker !== null && JSON.stringify(speaker) !== JSON.stringify(last);
      last = speaker;
      const hit = isFirst && speaker ? saidOf(speaker, part, setting) : null;
      return hit ? [{ at, start: 0, end: text.length, params: { name: speaker?.name ?? '' }, ...hit }] : [];
    });
  },
};

const QUOTED = ['story', 'language', 'site', 'words', 'name'] as const;
const PICTURED = ['story', 'site', 'picture'] as const;

function saidOf(speaker: Speaker, part: Part, { known, language }: Setting): Partial<Hit> | null {
  const records = known.people.consents;
  const record = speaker.consent
    ? records?.find(({ id }) => id === speaker.consent)
    : consentOf(known, speaker.name);
  if (speaker.consent && records && !record) return { say: 'consent-unknown' };
  const against = record && againstConsent(record, part === 'quote' ? QUOTED : PICTURED);
  if (against) return { say: against };
  if (record || speaker.consent || isStaff(known, speaker.name)) return null;
  return severityOf(speaker, language, records !== null);
}

// A title or an organization makes a speaker; a first name alone is somebody's own.
function severityOf(
  { name, title, organisation }: Speaker,
  language: Setting['language'],
  isKept: boolean,
): Partial<Hit> | null {
  const standing = standingOf(title, language);
  if (name.trim() === '' || standing === 'office') return null;
  if (standing === 'private' || standing === 'danger') return { severity: isKept ? 'block' : 'warning' };
  if (organisation.trim() !== '') return null;
  const isFirstName = language !== 'ar' && title.trim() === '' && !/\s\p{Lu}\p{L}/u.test(name.trim());
  if (isFirstName) return { severity: isKept ? 'block' : 'warning' };
  return { say: 'quote-whose', severity: 'warning' };
}
