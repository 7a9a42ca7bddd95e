import { expect, test } from 'vitest';
import type { Actor, Role } from '../members/roles.ts';
import { NOTICES, type Notice, type NoticeKind, whoIsConcerned } from './notify.ts';

const member = (name: string, role: Role, site = 'morocco', disabled = false): Actor => ({
  id: name,
  name,
  disabled,
  grants: [{ role, site, language: null }],
});

const everybody = [
  member('Amal', 'writer'),
  member('Tomás', 'editor'),
  member('Claire', 'publisher'),
  member('Yusuf', 'protection'),
  member('Lina', 'translator'),
  member('Ada', 'admin', '*'),
  member('Otto', 'auditor', '*'),
  member('Henri', 'editor', 'global'),
  member('Helen', 'publisher', '*'),
  member('Gone', 'editor', 'morocco', true),
];

const notice = (kind: NoticeKind, actor: string, submittedBy: string | null): Notice => ({
  kind,
  key: 'event 1',
  actor: { id: actor, name: actor },
  release: { id: 'r', siteKey: 'morocco', language: 'fr', headline: '', submittedBy, createdBy: 'Amal' },
});

test.each([
  ['release.submitted', 'Amal', 'Amal', ['Tomás', 'Claire', 'Helen']],
  ['release.submitted', 'Tomás', 'Tomás', ['Claire', 'Helen']],
  ['release.sent_back', 'Tomás', 'Amal', ['Amal']],
  ['release.sent_back', 'Tomás', 'Lina', ['Amal', 'Lina']],
  ['release.approved', 'Tomás', 'Amal', ['Amal', 'Claire', 'Helen']],
  ['release.approved', 'Claire', 'Amal', ['Amal', 'Helen']],
  ['release.published', 'Claire', 'Lina', ['Amal', 'Lina']],
  ['release.published', 'Amal', 'Amal', []],
] as const)('%s by %s (submitted by %s) concerns %j', (kind, actor, submittedBy, names) => {
  const told = whoIsConcerned(notice(kind, actor, submittedBy), everybody);
  expect(told.map(({ person }) => person.name)).toEqual(names);
});

test('nobody is ever told of what they did themselves', () => {
  for (const kind of NOTICES) {
    for (const { id } of everybody) {
      const told = whoIsConcerned({ ...notice(kind, id, id), named: [id] }, everybody);
      expect(told.map(({ person }) => person.id)).not.toContain(id);
    }
  }
});

const stances = (following: string[], muted: string[]) => ({
  following: new Set(following),
  muted: new Set(muted),
});

test('who follows a release hears of everything about it, who has muted it only what names them', () => {
  const wishes = stances(['Yusuf', 'Henri'], ['Claire', 'Amal']);
  const told = (of: Notice) =>
    whoIsConcerned(of, everybody, wishes).map(({ person, because }) => `${person.name}: ${because}`);
  expect(told(notice('release.approved', 'Tomás', 'Amal'))).toEqual([
    'Yusuf: followers',
    'Helen: publishers',
  ]);
  const answer = { ...notice('thread.mentioned', 'Tomás', 'Amal'), named: ['Claire', 'Henri'] };
  expect(told(answer)).toEqual(['Claire: named']);
});
