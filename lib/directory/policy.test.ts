import { expect, test } from 'vitest';
import { type Actor, type Grant, ROLES } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';
import { RECORD_KINDS } from './kinds.ts';
import { canChooseTopics, canManageRecord, canSeeRecord } from './policy.ts';

const holding = (...grants: Grant[]): Actor => ({ id: 'a', name: 'Amal', disabled: false, grants });
const said = (answer: Answer) => (answer.allowed ? 'yes' : answer.reason);

const SITES = { own: 'morocco', other: 'global', everybodys: null } as const;

// Who manages what, reviewed as a table: a role on a site or on every site, against records of that site, another's, everybody's.
test('who may do what in the directory', async () => {
  const lines = ROLES.flatMap((role) =>
    ['morocco', '*'].flatMap((site) => {
      const actor = holding({ role, site, language: null });
      const who = `${role} of ${site === '*' ? 'every site' : 'the site'}`;
      return Object.entries(SITES).map(([whose, siteKey]) => {
        const manage = RECORD_KINDS.filter(
          (kind) => canManageRecord(actor, { kind, siteKey, language: 'fr' }).allowed,
        );
        const topics = siteKey === null ? '' : ` · topics: ${said(canChooseTopics(actor, siteKey))}`;
        return `${who} | ${whose} | see: ${said(canSeeRecord(actor, { siteKey }))} · manage: ${manage.join(' ') || '–'}${topics}`;
      });
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./expected/permissions.txt');
});

test('a role in one language looks after the About text in that language alone', () => {
  const ines = holding({ role: 'publisher', site: 'morocco', language: 'fr' });
  const about = (language: 'fr' | 'ar') =>
    said(canManageRecord(ines, { kind: 'about', siteKey: 'morocco', language }));
  expect([about('fr'), about('ar')]).toEqual(['yes', 'needs_publisher']);
});

test('somebody who is disabled, and nobody, see nothing', () => {
  const gone = { ...holding({ role: 'admin', site: '*', language: null }), disabled: true };
  expect(said(canSeeRecord(gone, { siteKey: null }))).toBe('no_session');
  expect(said(canManageRecord(null, { kind: 'contact', siteKey: 'morocco' }))).toBe('no_session');
});
