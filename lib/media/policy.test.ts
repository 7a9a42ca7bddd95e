import { expect, test } from 'vitest';
import { type Actor, type Grant, ROLES } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';
import { canAddFiles, canDeleteFile, canSayOfFiles, canSeeFiles } from './policy.ts';

const holding = (...grants: Grant[]): Actor => ({ id: 'a', name: 'Amal', disabled: false, grants });
const said = (answer: Answer) => (answer.allowed ? 'yes' : answer.reason);

// Who does what with files, reviewed as a table: a role on a site, in French alone or on every site, against files of that site and of another.
test('who may do what in the library', async () => {
  const lines = ROLES.flatMap((role) =>
    (
      [
        ['of the site', 'morocco', null],
        ['of the site in French', 'morocco', 'fr'],
        ['of every site', '*', null],
      ] as const
    ).flatMap(([who, site, language]) => {
      const actor = holding({ role, site, language });
      return ['morocco', 'global'].map((siteKey) =>
        [
          `${role} ${who} | ${siteKey === 'morocco' ? 'own' : 'other'}`,
          `see: ${said(canSeeFiles(actor, siteKey))}`,
          `add: ${said(canAddFiles(actor, siteKey))}`,
          `say in Arabic: ${said(canSayOfFiles(actor, siteKey, 'ar'))}`,
          `delete theirs: ${said(canDeleteFile(actor, { siteKey, createdBy: 'a' }))}`,
          `delete another’s: ${said(canDeleteFile(actor, { siteKey, createdBy: 'b' }))}`,
        ].join(' · '),
      );
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./expected/permissions.txt');
});

test('somebody who is disabled, and nobody, see nothing', () => {
  const gone = { ...holding({ role: 'admin', site: '*', language: null }), disabled: true };
  for (const actor of [gone, null]) {
    expect(said(canSeeFiles(actor, 'morocco'))).toBe('no_access');
    expect(said(canAddFiles(actor, 'morocco'))).toBe('no_access');
    expect(said(canSayOfFiles(actor, 'morocco', 'fr'))).toBe('no_access');
    expect(said(canDeleteFile(actor, { siteKey: 'morocco', createdBy: 'a' }))).toBe('no_access');
  }
});
