import { expect, test } from 'vitest';
import en from '../i18n/messages/en/events.json' with { type: 'json' };
import { LANGUAGES } from '../languages.ts';
import { sayEvent } from './describe.ts';
import type { EventKind, EventPayloads } from './kinds.ts';

const payloads: EventPayloads = {
  'record.made': { recordId: 'r', record: 'helpline', name: 'Nador legal line' },
  'record.changed': {
    recordId: 'r',
    record: 'contact',
    name: 'Media team',
    version: 2,
    changed: ['phones'],
  },
  'record.retired': { recordId: 'r', record: 'donor', name: 'Office of the North' },
  'record.brought_back': { recordId: 'r', record: 'about', name: 'Français' },
  'records.imported': { record: 'partner', made: 12, changed: 3 },
  'site.topics_chosen': { offered: 9, added: [], removed: ['gender'] },
  'site.changed': { changed: ['languages', 'accent'], version: 3 },
  'site.banner_put': {
    bannerId: 'b',
    tone: 'emergency',
    everywhere: 'no',
    at: '2026-12-01T05:00:00.000Z',
    zone: 'Africa/Casablanca',
    words: { fr: 'Nos bureaux sont fermés.' },
  },
  'site.banner_ended': { bannerId: 'b', tone: 'notice' },
  'site.front_arranged': {
    language: 'fr',
    move: 'add',
    releaseId: 'r',
    headline: 'Une école ouvre',
    count: 2,
  },
  'release.listed_elsewhere': { site: 'global', answer: 'agreed', text: '' },
  'release.kept_home': { site: 'global', answer: 'ended', text: 'The story is over.' },
  'release.started': { edition: 2, reason: 'correction' },
  'release.begun_from_template': { templateId: 't', name: 'Funding appeal', version: 3 },
  'release.duplicated': { sourceId: 'r', source: 'MAR-2026-041' },
  'release.imported': { fileName: 'nador.docx', sha256: 'f'.repeat(64), warnings: 0 },
  'release.submitted': { revision: 3, revisionId: 'r' },
  'release.retracted': { revision: 3 },
  'release.sent_back': { revision: 3, text: 'Confirm the date.' },
  'release.approved': { revision: 3, revisionId: 'r', comment: '', stepId: 's' },
  'release.step_approved': { revision: 3, revisionId: 'r', comment: '', stepId: 's' },
  'release.check_ticked': { stepId: 's', item: 'figures_sourced', ticked: 'yes' },
  'release.steps_added': { count: 1 },
  'release.record_taken': { recordId: 'r', record: 'contact', name: 'Amina Tazi', to: 'readers' },
  'release.record_left': { recordId: 'r', record: 'helpline', name: 'Green line' },
  'release.steps_called': { count: 1 },
  'release.consent_withdrawn': { consentId: 'c' },
  'release.files_pulled': { count: 2 },
  'release.file_replaced': { assetId: 'a', byId: 'b' },
  'file.described': { assetId: 'a', version: 2, changed: ['credit', 'alt.fr'] },
  'file.person_marked': { assetId: 'a' },
  'file.person_unmarked': { assetId: 'a' },
  'file.person_tied': { assetId: 'a', consentId: 'c' },
  'file.replaced': { assetId: 'a', byId: 'b' },
  'file.deleted': { assetId: 'a' },
  'consent.scan_kept': { consentId: 'c' },
  'consent.scan_opened': { consentId: 'c' },
  'consent.scan_deleted': { consentId: 'c' },
  'release.locked': {},
  'release.taken_over': { from: 'Tomás Quiroga', text: 'He is ill.' },
  'release.unlocked': {},
  'release.reopened': { revision: 3, approvals: 1 },
  'release.published': { edition: '2', editionId: 'e', address: '/morocco/en/news/x', correction: '' },
  'release.force_published': {
    edition: '2',
    editionId: 'e',
    address: '/morocco/en/news/x',
    correction: '',
    text: 'The border opens tonight.',
  },
  'release.minor_published': {
    edition: '2.1',
    editionId: 'e',
    address: '/morocco/en/news/x',
    reviewed: 'no',
  },
  'release.reviewed_afterwards': { edition: '2', comment: '' },
  'release.scheduled': { at: '2026-12-01T05:00:00.000Z', wall: '2026-12-01T06:00', zone: 'Europe/Zurich' },
  'release.rescheduled': {
    from: '2026-12-01T05:00:00.000Z',
    at: '2026-12-02T05:00:00.000Z',
    wall: '2026-12-02T06:00',
    zone: 'Europe/Zurich',
  },
  'release.unscheduled': { at: '2026-12-02T05:00:00.000Z' },
  'release.embargoed': {
    at: '2026-12-01T05:00:00.000Z',
    wall: '2026-12-01T06:00',
    zone: 'Africa/Casablanca',
  },
  'release.embargo_moved': {
    from: '2026-12-01T05:00:00.000Z',
    at: '2026-12-02T05:00:00.000Z',
    wall: '2026-12-02T06:00',
    zone: 'Africa/Casablanca',
  },
  'release.embargo_ended': {
    at: '2026-12-02T05:00:00.000Z',
    text: 'The minister asked for a day.',
    links: 2,
  },
  'release.recalled': { text: 'A name must not be known.', told: 2, unreached: 'Radio Atlas' },
  'release.removal_planned': {
    kind: 'withdraw',
    text: 'The line is closed.',
    at: '2026-12-01T05:00:00.000Z',
    wall: '2026-12-01T06:00',
    zone: 'Europe/Zurich',
  },
  'release.removal_unplanned': { at: '2026-12-01T05:00:00.000Z' },
  'release.concerned': { kind: 'correction', from: 'fr', causeId: 'c' },
  'release.concern_settled': { kind: 'correction' },
  'release.review_planned': { day: '2027-01-01' },
  'release.review_due': { day: '2027-01-01' },
  'release.found_wrong': { count: 2 },
  'release.found_seen': {},
  'access.given': { linkId: 'l', name: 'The Evening Tribune', email: '', until: '' },
  'access.closed': { linkId: 'l', name: 'The Evening Tribune' },
  'release.not_published': { reason: 'not_ready', at: '2026-12-02T05:00:00.000Z' },
  'release.withdrawn': { text: 'The bridge is closed again.' },
  'release.restored': { edition: '3', editionId: 'e', text: 'Open again.' },
  'release.unpublished': { reason: 'merged', text: 'Same story.', target: '/morocco/en/news/y' },
  'release.discarded': { revision: 4 },
  'release.read': {},
  'release.version_restored': { kind: 'revision', number: '3', kept: 7, revision: 8 },
  'release.revision_saved': { revision: 5, label: 'before the call' },
  'release.address_changed': { from: 'old', to: 'new' },
  'release.asked_outside': { outsideId: 'o', name: 'Leïla Amrani', revision: 3 },
  'release.outside_revoked': { outsideId: 'o', name: 'Leïla Amrani' },
  'release.answered_outside': {
    outsideId: 'o',
    name: 'Leïla Amrani',
    revision: 3,
    answer: 'refused',
    text: 'Not yet.',
  },
  'consent.filed': { consentId: 'c' },
  'consent.changed': { consentId: 'c' },
  'consent.cleared': { consentId: 'c' },
  'consent.withdrawn': { consentId: 'c' },
  'rule.made': { ruleId: 'r', name: 'Head of mission' },
  'rule.changed': { ruleId: 'r', name: 'Head of mission', version: 2 },
  'rule.retired': { ruleId: 'r', name: 'Head of mission' },
  'rule.brought_back': { ruleId: 'r', name: 'Head of mission' },
  'redirect.made': { name: '/morocco/fr/ancien', to: '/morocco/fr/news' },
  'redirect.deleted': { name: '/morocco/fr/ancien', to: '/morocco/fr/news' },
  'redirects.imported': { made: 3, changed: 1 },
  'term.made': { termId: 't', name: 'passeurs', language: 'fr' },
  'term.changed': { termId: 't', name: 'passeurs', version: 2, was: { fix: null } },
  'term.retired': { termId: 't', name: 'passeurs' },
  'term.brought_back': { termId: 't', name: 'passeurs' },
  'check.tuned': { rule: 'double-space', from: 'as_it_comes', to: 'off', text: 'Poems.' },
  'task.taken': {},
  'task.given': { memberId: 'm', name: 'Tomás Quiroga' },
  'task.handed_back': {},
  'task.due_set': { at: '2026-12-02T16:00:00.000Z', wall: '2026-12-02T17:00', zone: 'Europe/Zurich' },
  'task.due_cleared': {},
  'task.priority_set': { priority: 'urgent' },
  'task.overdue': { at: '2026-12-02T16:00:00.000Z', wall: '2026-12-02T17:00', zone: 'Europe/Zurich' },
  'task.draft_overdue': { at: '2026-12-02T16:00:00.000Z', wall: '2026-12-02T17:00', zone: 'Europe/Zurich' },
  'thread.started': { threadId: 't', quote: 'near the bridge', weight: 'must' },
  'thread.answered': { threadId: 't', quote: 'near the bridge' },
  'thread.comment_edited': { threadId: 't', commentId: 'c', quote: 'near the bridge' },
  'thread.resolved': { threadId: 't', quote: 'near the bridge' },
  'thread.reopened': { threadId: 't', quote: 'near the bridge' },
  'figure.kept': { figureId: 'f', label: 'Families', value: 3541 },
  'figure.tied': { figureId: 'f', label: 'Families', words: '3,541 families' },
  'figure.untied': { words: '3,541 families' },
  'figure.changed': { figureId: 'f', label: 'Families', from: 3541, to: 4215 },
  'figure.put': { figureId: 'f', label: 'Families', value: 4215, places: 2 },
  'figure.retired': { figureId: 'f', label: 'Families', value: 4215 },
  'finding.dismissed': {
    rule: 'acronym',
    severity: 'warning',
    quote: 'DTM',
    count: 2,
    note: 'Readers know it.',
  },
  'finding.brought_back': { rule: 'acronym', quote: 'DTM' },
  'parity.explained': { rule: 'PARITY-FIGURE', quote: '7 200 · 7,500', note: 'Counted again.' },
  'parity.taken_back': { rule: 'PARITY-FIGURE', quote: '7 200 · 7,500' },
  'translation.source_named': { sourceId: 's', language: 'fr' },
  'translation.held_against': { sourceId: 's', language: 'fr' },
  'story.details_changed': {
    changes: { kind: { from: 'story', to: 'appeal' }, topics: { from: [], to: ['youth'] } },
  },
  'template.made': { templateId: 't', name: 'Funding appeal' },
  'template.changed': { templateId: 't', name: 'Funding appeal', version: 2, changed: ['doc'] },
  'template.retired': { templateId: 't', name: 'Funding appeal' },
  'template.brought_back': { templateId: 't', name: 'Funding appeal' },
  'member.invited': { email: 'lina@example.org', grants: [] },
  'member.invitation_revoked': { email: 'lina@example.org' },
  'member.joined': { email: 'lina@example.org', memberId: 'm' },
  'member.roles_changed': { memberId: 'm', name: 'Lina Haddad', from: [], to: [] },
  'member.disabled': { memberId: 'm', name: 'Lina Haddad' },
  'member.enabled': { memberId: 'm', name: 'Lina Haddad' },
  'member.password_link_made': { memberId: 'm', name: 'Lina Haddad' },
  'member.password_changed': { memberId: 'm' },
  'member.calendar_link_made': { memberId: 'm' },
  'member.calendar_link_ended': { memberId: 'm' },
  'member.signed_in': { memberId: 'm' },
  'member.signed_out_everywhere': { memberId: 'm' },
  'member.preferences_changed': { memberId: 'm', changes: {} },
  'file.received': { assetId: 'a', type: 'image/jpeg', bytes: 4_200_000 },
  'mail.sent_again': { mailId: 'm', recipient: 'lina@example.org', subject: 'For review' },
};
const kinds = Object.keys(payloads) as EventKind[];
const say = (kind: EventKind, language: (typeof LANGUAGES)[number] = 'en') =>
  sayEvent({ kind, actorName: 'Amal Berrada', payload: payloads[kind] }, language);

test.each(LANGUAGES)('every kind of event has a whole sentence in %s', (language) => {
  for (const kind of kinds) {
    const sentence = say(kind, language);
    expect([kind, sentence.includes('events.'), /[{}<>]/.test(sentence)]).toEqual([kind, false, false]);
    expect(sentence).not.toBe(`Amal Berrada: ${kind}`);
  }
});

test('a copy of what the reader may not see names no source', () => {
  const copied = { kind: 'release.duplicated', actorName: 'Amal Berrada' } as const;
  expect(sayEvent({ ...copied, payload: { source: 'MAR-2026-041' } }, 'en')).toContain('MAR-2026-041');
  for (const language of LANGUAGES)
    expect(sayEvent({ ...copied, payload: { source: 'hidden' } }, language)).not.toContain('hidden');
});

test('sentences say who did what, in the words of the newsroom', () => {
  expect(say('release.approved')).toBe('Amal Berrada approved revision 3');
  expect(say('release.started')).toBe('Amal Berrada started a correction (edition 2)');
  expect(say('story.details_changed')).toBe('Amal Berrada changed the details: kind, topics');
  expect(say('release.address_changed')).toBe('Amal Berrada changed the address from old to new');
});

test('what the newsroom did by itself is said so', () => {
  expect(sayEvent({ kind: 'release.discarded', actorName: '', payload: { revision: 1 } }, 'en')).toContain(
    'The newsroom',
  );
});

test('every act that somebody may have done first can be named', () => {
  expect(Object.keys(en.did.release).sort()).toEqual(
    kinds
      .filter(
        (kind) =>
          kind.startsWith('release.') &&
          !/revision_saved|version_restored|read$|address_changed|check_ticked|steps_(added|called)|consent_withdrawn|files_pulled|file_replaced/.test(
            kind,
          ),
      )
      .map((kind) => kind.slice(8))
      .sort(),
  );
});
