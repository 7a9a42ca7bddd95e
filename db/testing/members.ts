import { randomBytes } from 'node:crypto';
import { db } from '#db/client.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { type Actor, ROLES, type Role } from '#lib/members/roles.ts';

export type Hired = Actor & { email: string; language: Language };

type More = Partial<Pick<typeof members.$inferInsert, 'email' | 'language' | 'passwordHash' | 'disabledAt'>>;

/**
 * A member with roles written as `writer@morocco`, `editor@global:fr` or `admin@*`. Their address is their name
 * and something unique, unless one is given.
 */
export async function hire(name: string, roles: readonly string[] = [], more: More = {}): Promise<Hired> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomBytes(4).toString('hex')}@demo.example`;
  const [member] = await db()
    .insert(members)
    .values({ name, email, ...more })
    .returning();
  if (!member) throw new Error('no member');
  const grants = roles.map(grant);
  if (grants.length > 0) {
    await db()
      .insert(memberRoles)
      .values(
        grants.map(({ role, site, language }) => ({
          memberId: member.id,
          siteKey: site,
          role,
          language: language ?? ('' as const),
        })),
      );
  }
  const { id, language, disabledAt } = member;
  return { id, name, email: member.email, language, disabled: disabledAt !== null, grants };
}

function grant(text: string): Actor['grants'][number] {
  const [role = '', place = ''] = text.split('@');
  const [site = '', language] = place.split(':');
  if (!ROLES.includes(role as Role) || !site) throw new Error(`not a role on a site: ${text}`);
  return { role: role as Role, site, language: isLanguage(language) ? language : null };
}
