import { COUNTRIES } from '#lib/directory/countries.ts';
import { FACT_KEYS, factText } from '#lib/directory/facts.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { REASONS } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { Opening } from './opening.ts';

type Viewer = { id: string; name: string; language: Language };

/** What the server tells the editor of a release when it is opened. `locked`: why the member may not write, or null. */
export function openingOf(
  member: Viewer,
  release: DeskRelease,
  { about, locked }: { about: string; locked: string | null },
): Opening {
  const { language } = member;
  const t = translator(language, 'workflow');
  const inOrder = new Intl.Collator(language);
  return {
    release: release.id,
    member: { id: member.id, name: member.name },
    language: release.language,
    memberLanguage: language,
    doc: release.doc,
    version: release.docVersion,
    stateVersion: release.stateVersion,
    savedAt: release.updatedAt.toISOString(),
    locked,
    about,
    facts: Object.fromEntries(FACT_KEYS.map((key) => [key, factText(key, release.language) ?? key])),
    countries: COUNTRIES.map(({ iso2, name }) => ({ code: iso2, name: name[language] })).sort((a, b) =>
      inOrder.compare(a.name, b.name),
    ),
    messages: messagesFor(language, 'editor'),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`reasons.${reason}`)])),
  };
}
