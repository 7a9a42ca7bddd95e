import type { Severity } from '../checks/engine/rule.ts';
import type { Tuned } from '../checks/house/tuned.ts';
import type { RecordKind } from '../directory/kinds.ts';
import type { Grant } from '../members/roles.ts';
import type { Check } from '../review/vocabulary.ts';
import type { BannerTone } from '../sites/vocabulary.ts';

/** Every kind of event with what it carries. A new kind must be named here, and given a sentence in `events.json`. */
export type EventPayloads = {
  'record.made': { recordId: string; record: RecordKind; name: string };
  'record.changed': {
    recordId: string;
    record: RecordKind;
    name: string;
    version: number;
    changed: string[];
  };
  'record.retired': { recordId: string; record: RecordKind; name: string };
  'record.brought_back': { recordId: string; record: RecordKind; name: string };
  'records.imported': { record: RecordKind; made: number; changed: number };
  'redirect.made': { name: string; to: string };
  'redirect.deleted': { name: string; to: string };
  'redirects.imported': { made: number; changed: number };
  'site.topics_chosen': { offered: number; added: readonly string[]; removed: readonly string[] };
  'site.changed': { changed: readonly string[]; version: number };
  /** `at`: when it comes down by itself. */
  'site.banner_put': {
    bannerId: string;
    tone: BannerTone;
    everywhere: 'yes' | 'no';
    at: string;
    zone: string;
    words: Record<string, string>;
  };
  'site.banner_ended': { bannerId: string; tone: BannerTone };
  'site.front_arranged': {
    language: string;
    move: 'add' | 'up' | 'down' | 'off' | 'until';
    releaseId: string;
    headline: string;
    count: number;
  };
  /** Another site agreed to list it, or declined, or ended that. */
  'release.listed_elsewhere': { site: string; answer: string; text: string };
  'release.kept_home': { site: string; answer: string; text: string };
  /** `of`: the edition whose text it begins with, when that is not the live one. */
  'release.started': { edition: number; reason: 'new' | 'correction' | 'again' | 'earlier'; of?: string };
  'release.begun_from_template': { templateId: string; name: string; version: number };
  'release.duplicated': { sourceId: string; source: string };
  'release.imported': { fileName: string; sha256: string; warnings: number };
  'release.submitted': { revision: number; revisionId: string };
  'release.retracted': { revision: number };
  'release.sent_back': { revision: number; text: string };
  'release.approved': { revision: number; revisionId: string; comment: string; stepId: string };
  'release.step_approved': { revision: number; revisionId: string; comment: string; stepId: string };
  'release.check_ticked': { stepId: string; item: Check; ticked: 'yes' | 'no' };
  'release.steps_added': { count: number };
  /** The text itself calls for steps that were skipped. */
  'release.steps_called': { count: number };
  /** Consent its text leans on was withdrawn. Who it was is never said. */
  'release.consent_withdrawn': { consentId: string };
  /** Readers are no longer shown files of its live edition: consent or terms ended. Who it was is never said. */
  'release.files_pulled': { count: number };
  /** A newer file stands in the place of one that its text uses. */
  'release.file_replaced': { assetId: string; byId: string };
  'release.locked': Record<string, never>;
  'release.taken_over': { from: string; text: string };
  'release.unlocked': Record<string, never>;
  'release.reopened': { revision: number; approvals: number };
  'release.published': { edition: string; editionId: string; address: string; correction: string };
  'release.force_published': {
    edition: string;
    editionId: string;
    address: string;
    correction: string;
    text: string;
  };
  /** Its text says again what a record of the directory says, in a draft or, by a minor edition, to readers. */
  'release.record_taken': { recordId: string; record: RecordKind; name: string; to: 'draft' | 'readers' };
  /** A record of the directory changed, and somebody decided that its text stays as it is. */
  'release.record_left': { recordId: string; record: RecordKind; name: string };
  'release.minor_published': { edition: string; editionId: string; address: string; reviewed: 'yes' | 'no' };
  'release.reviewed_afterwards': { edition: string; comment: string };
  'release.scheduled': { at: string; wall: string; zone: string };
  'release.rescheduled': { from: string; at: string; wall: string; zone: string };
  'release.unscheduled': { at: string };
  'release.embargoed': { at: string; wall: string; zone: string };
  'release.embargo_moved': { from: string; at: string; wall: string; zone: string };
  'release.embargo_ended': { at: string; text: string; links: number };
  'release.recalled': { text: string; told: number; unreached: string };
  'release.removal_planned': {
    kind: 'withdraw' | 'unpublish';
    text: string;
    at: string;
    wall: string;
    zone: string;
  };
  'release.removal_unplanned': { at: string };
  /** Another language was corrected or taken away, and somebody said that this one is concerned. */
  'release.concerned': { kind: string; from: string; causeId: string };
  'release.concern_settled': { kind: string };
  'release.review_planned': { day: string };
  'release.review_due': { day: string };
  /** The newsroom read what readers see, and found so many things gravely wrong that were not found before. */
  'release.found_wrong': { count: number };
  /** Somebody looked at them and let them stand for now. */
  'release.found_seen': Record<string, never>;
  'access.given': { linkId: string; name: string; email: string; until: string };
  'access.closed': { linkId: string; name: string };
  'release.not_published': { reason: string; at: string };
  'release.withdrawn': { text: string };
  'release.restored': { edition: string; editionId: string; text: string };
  'release.unpublished': { reason: 'error' | 'merged'; text: string; target: string };
  'release.discarded': { revision: number };
  /** Somebody says that they have read the text as it is; nothing of it changes. */
  'release.read': Record<string, never>;
  'release.version_restored': {
    kind: 'now' | 'revision' | 'edition' | 'moment';
    number: string;
    /** The revisions that hold the text as it was before, and as it is now. */
    kept: number;
    revision: number;
  };
  'release.revision_saved': { revision: number; label: string };
  'release.address_changed': { from: string; to: string };
  'release.asked_outside': { outsideId: string; name: string; revision: number };
  'release.outside_revoked': { outsideId: string; name: string };
  'release.answered_outside': {
    outsideId: string;
    name: string;
    revision: number;
    answer: 'approved' | 'refused';
    text: string;
  };
  /** A difference from the source that is meant; taken back, it stands in the way again. */
  'parity.explained': { rule: string; quote: string; note: string };
  'parity.taken_back': { rule: string; quote: string };
  'translation.source_named': { sourceId: string; language: string };
  'translation.held_against': { sourceId: string; language: string };
  /** `changed`: which fields, never what they say: names of people may stand in them. */
  'file.described': { assetId: string; version: number; changed: readonly string[] };
  'file.person_marked': { assetId: string };
  'file.person_unmarked': { assetId: string };
  /** `consentId` empty: to none. */
  'file.person_tied': { assetId: string; consentId: string };
  'file.replaced': { assetId: string; byId: string };
  'file.deleted': { assetId: string };
  'consent.filed': { consentId: string };
  'consent.changed': { consentId: string };
  'consent.cleared': { consentId: string };
  'consent.withdrawn': { consentId: string };
  'consent.scan_kept': { consentId: string };
  /** Every look at a scanned form is noted. */
  'consent.scan_opened': { consentId: string };
  'consent.scan_deleted': { consentId: string };
  'rule.made': { ruleId: string; name: string };
  'rule.changed': { ruleId: string; name: string; version: number };
  'rule.retired': { ruleId: string; name: string };
  'rule.brought_back': { ruleId: string; name: string };
  'term.made': { termId: string; name: string; language: string };
  /** `was`: what changed, as it was before. */
  'term.changed': { termId: string; name: string; version: number; was: Record<string, unknown> };
  'term.retired': { termId: string; name: string };
  'term.brought_back': { termId: string; name: string };
  'check.tuned': {
    rule: string;
    from: Tuned | 'as_it_comes';
    to: Tuned | 'as_it_comes';
    text: string;
  };
  'task.taken': Record<string, never>;
  'task.given': { memberId: string; name: string };
  'task.handed_back': Record<string, never>;
  'task.due_set': { at: string; wall: string; zone: string };
  'task.due_cleared': Record<string, never>;
  'task.priority_set': { priority: 'normal' | 'high' | 'urgent' };
  'task.overdue': { at: string; wall: string; zone: string };
  'task.draft_overdue': { at: string; wall: string; zone: string };
  'thread.started': { threadId: string; quote: string; weight: 'must' | 'open' };
  'thread.answered': { threadId: string; quote: string };
  'thread.comment_edited': { threadId: string; commentId: string; quote: string };
  'thread.resolved': { threadId: string; quote: string };
  'thread.reopened': { threadId: string; quote: string };
  /** Somebody lets findings of a rule stand; `quote`: the words of the first, empty where they could make somebody known. */
  'figure.kept': { figureId: string; label: string; value: number };
  'figure.tied': { figureId: string; label: string; words: string };
  'figure.untied': { words: string };
  'figure.changed': { figureId: string; label: string; from: number; to: number };
  'figure.put': { figureId: string; label: string; value: number; places: number };
  'figure.retired': { figureId: string; label: string; value: number };
  'finding.dismissed': { rule: string; severity: Severity; quote: string; count: number; note: string };
  'finding.brought_back': { rule: string; quote: string };
  'story.details_changed': { changes: Record<string, { from: unknown; to: unknown }> };
  'template.made': { templateId: string; name: string };
  'template.changed': { templateId: string; name: string; version: number; changed: string[] };
  'template.retired': { templateId: string; name: string };
  'template.brought_back': { templateId: string; name: string };
  'member.invited': { email: string; grants: Grant[] };
  'member.invitation_revoked': { email: string };
  'member.joined': { email: string; memberId: string };
  'member.roles_changed': { memberId: string; name: string; from: Grant[]; to: Grant[] };
  'member.disabled': { memberId: string; name: string };
  'member.enabled': { memberId: string; name: string };
  'member.password_link_made': { memberId: string; name: string };
  'member.password_changed': { memberId: string };
  'member.preferences_changed': { memberId: string; changes: Record<string, { from: string; to: string }> };
  'member.calendar_link_made': { memberId: string };
  'member.calendar_link_ended': { memberId: string };
  'member.signed_in': { memberId: string };
  'member.signed_out_everywhere': { memberId: string };
  /** `type`: the media type; what a file was called is kept nowhere. */
  'file.received': { assetId: string; type: string; bytes: number };
  'mail.sent_again': { mailId: string; recipient: string; subject: string };
};

export type EventKind = keyof EventPayloads;
