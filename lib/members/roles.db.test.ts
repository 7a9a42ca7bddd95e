import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { hire } from '#db/testing/members.ts';
import { Forbidden, NotFound, RuleBroken } from '#lib/errors.ts';
import { changeRoles } from './change-roles.ts';
import { disable } from './disable.ts';
import { enable } from './enable.ts';
import { cast, grant, lastEvent, openForMembers, rolesOf } from './testing.ts';

testDatabase();
openForMembers();

test('Malika changes Amina’s roles on her site, and only there', async () => {
  await inTransaction((tx) =>
    tx.execute(
      sql`insert into member_roles (member_id, site_key, role) values (${cast.amina.id}, 'global', 'editor')`,
    ),
  );
  await changeRoles(cast.malika, {
    memberId: cast.amina.id,
    grants: [grant('editor', 'morocco'), grant('translator', 'morocco', 'ar')],
  });
  expect(await rolesOf(cast.amina.id)).toEqual(['editor@global', 'editor@morocco', 'translator@morocco:ar']);
  expect(await lastEvent('member.roles_changed')).toMatchObject({
    actorId: cast.malika.id,
    siteKey: 'morocco',
    payload: {
      memberId: cast.amina.id,
      name: 'Amina',
      from: [grant('editor', 'global'), grant('writer', 'morocco')],
      to: [grant('editor', 'global'), grant('editor', 'morocco'), grant('translator', 'morocco', 'ar')],
    },
  });
  await expect(
    changeRoles(cast.malika, { memberId: cast.amina.id, grants: [grant('publisher', 'global')] }),
  ).rejects.toThrow(new Forbidden('grants_above_own'));
  expect(await rolesOf(cast.amina.id)).toContain('editor@global');
});

test('nobody raises themselves above their own site', async () => {
  await expect(
    changeRoles(cast.malika, { memberId: cast.malika.id, grants: [grant('admin', '*')] }),
  ).rejects.toThrow(new Forbidden('grants_above_own'));
});

test('people of other sites do not exist for Malika', async () => {
  const henri = await hire('Henri', ['writer@global']);
  const input = { memberId: henri.id };
  const unknown = new NotFound('member_unknown');
  await expect(changeRoles(cast.malika, { ...input, grants: [] })).rejects.toThrow(unknown);
  await expect(disable(cast.malika, input)).rejects.toThrow(unknown);
  await expect(enable(cast.malika, input)).rejects.toThrow(unknown);
  await expect(disable(cast.malika, { memberId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow(
    unknown,
  );
});

test('roles that did not change leave no event', async () => {
  const before = (await lastEvent('member.roles_changed'))?.seq;
  await changeRoles(cast.malika, { memberId: cast.amina.id, grants: [grant('writer', 'morocco')] });
  expect((await lastEvent('member.roles_changed'))?.seq).toBe(before);
});

test('the last who looks after every site cannot give that up', async () => {
  await expect(changeRoles(cast.ada, { memberId: cast.ada.id, grants: [] })).rejects.toThrow(
    new RuleBroken('last_admin'),
  );
  expect(await rolesOf(cast.ada.id)).toEqual(['admin@*']);
});

test('two administrators who take each other’s role at once: one of them stays', async () => {
  const [bela, carl] = [await hire('Bela', ['admin@*']), await hire('Carl', ['admin@*'])];
  const both = await Promise.allSettled([
    changeRoles(bela, { memberId: carl.id, grants: [] }),
    changeRoles(carl, { memberId: bela.id, grants: [] }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
