import type { ThreadsSince } from '#lib/comments/view.ts';
import { COUNTRIES } from '#lib/directory/countries.ts';
import { FACT_KEYS, factText } from '#lib/directory/facts.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { can, REASONS } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { Opening } from './opening.ts';

// Why the newsroom may not take a comment.
const SAID = ['thread_unknown', 'comment_unknown', 'only_own_comment', 'mention_without_access'] as const;

type Viewer = Actor & { language: Language };

/** What the server tells the editor of a release when it is opened. `locked`: why the member may not write, or null. */
export function openingOf(
  member: Viewer,
  release: DeskRelease,
  { about, locked, threads }: { about: string; locked: string | null; threads: ThreadsSince },
): Opening {
  const { language } = member;
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
    threads,
    may: {
      comment: can(member, 'comment', release.subject).allowed,
      mark: can(member, 'annotate', release.subject).allowed,
    },
    facts: Object.fromEntries(FACT_KEYS.map((key) => [key, factText(key, release.language) ?? key])),
    countries: COUNTRIES.map(({ iso2, name }) => ({ code: iso2, name: name[language] })).sort((a, b) =>
      inOrder.compare(a.name, b.name),
    ),
    messages: messagesFor(language, 'editor', 'comments', 'tools'),
    reasons: reasonsOf(language),
  };
}

/** What the reasons of the policy, and those a comment is refused for, mean in a language. */
export function reasonsOf(language: Language): Record<string, string> {
  const t = translator(language, 'workflow');
  return Object.fromEntries([...REASONS, ...SAID].map((reason) => [reason, t(`reasons.${reason}`)]));
}
