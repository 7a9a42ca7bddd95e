import { mayDismiss } from '#lib/checks/may-dismiss.ts';
import { COUNTRIES } from '#lib/directory/countries.ts';
import type { FactsSaid } from '#lib/directory/facts.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { can, REASONS } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { Opening } from './opening.ts';

// Why the newsroom may not take a comment, or let a finding stand.
const SAID = [
  'thread_unknown',
  'comment_unknown',
  'only_own_comment',
  'mention_without_access',
  'finding_gone',
  'dismissal_unknown',
] as const;

type Viewer = Actor & { language: Language };

type About = Pick<Opening, 'about' | 'facts' | 'factNames' | 'locked' | 'threads' | 'left' | 'found'>;

/** What the server tells the editor of a release when it is opened. `locked`: why the member may not write, or null. */
export function openingOf(
  member: Viewer,
  release: DeskRelease,
  { about, facts, factNames, locked, ...read }: About,
): Opening {
  return {
    ...openingForText(member, { language: release.language, doc: release.doc, about, facts, factNames }),
    release: release.id,
    zone: release.site.timeZone,
    version: release.docVersion,
    stateVersion: release.stateVersion,
    savedAt: release.updatedAt.toISOString(),
    locked,
    ...read,
    may: {
      comment: can(member, 'comment', release.subject).allowed,
      mark: can(member, 'annotate', release.subject).allowed,
      dismiss: mayDismiss(member, release.subject),
    },
  };
}

const NOBODY = { any: 'no_access', block: 'no_access', protection: 'no_access' };

type Text = { language: Language; doc: NodeJson; about: string; facts: FactsSaid; factNames: FactsSaid };

/** What the editor needs for any text of the newsroom: one that is no release, such as a template's, is nobody's to lock. */
export function openingForText(member: Viewer, { language, doc, about, facts, factNames }: Text): Opening {
  const inOrder = new Intl.Collator(member.language);
  return {
    release: '',
    member: { id: member.id, name: member.name },
    language,
    memberLanguage: member.language,
    zone: 'UTC',
    doc,
    version: 0,
    stateVersion: 0,
    savedAt: '',
    locked: null,
    about,
    threads: { version: 0, threads: [] },
    may: { comment: false, mark: false, dismiss: NOBODY },
    left: { version: 0, dismissals: [] },
    found: { block: 0, open: 0 },
    facts,
    factNames,
    countries: COUNTRIES.map(({ iso2, name }) => ({ code: iso2, name: name[member.language] })).sort((a, b) =>
      inOrder.compare(a.name, b.name),
    ),
    messages: messagesFor(member.language, 'editor', 'comments', 'tools', 'beside', 'checks'),
    reasons: reasonsOf(member.language),
  };
}

/** What the reasons of the policy, and those a comment is refused for, mean in a language. */
export function reasonsOf(language: Language): Record<string, string> {
  const t = translator(language, 'workflow');
  return Object.fromEntries([...REASONS, ...SAID].map((reason) => [reason, t(`reasons.${reason}`)]));
}
