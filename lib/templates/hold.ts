import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type TemplateRow, templates } from '#db/schema/templates.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { canManageTemplate, canSeeTemplate } from './policy.ts';

/**
 * Finds a template this person may manage and locks its row.
 * @throws {NotFound} 'template_unknown' · {Forbidden} 'needs_editor', 'needs_admin'
 * @throws {Conflict} 'template_changed' with who, when it is not as the page showed it
 */
export async function holdTemplate(
  tx: Tx,
  actor: Actor,
  { templateId, seen }: { templateId: string; seen: number },
): Promise<TemplateRow> {
  await assertStillMember(tx, actor);
  const [row] = await tx.select().from(templates).where(eq(templates.id, templateId)).for('update');
  if (!row || !canSeeTemplate(actor, row).allowed) throw new NotFound('template_unknown');
  refuse(canManageTemplate(actor, row));
  if (row.version !== seen) throw new Conflict('template_changed', { who: await nameOf(tx, row.updatedBy) });
  return row;
}

async function nameOf(tx: Tx, memberId: string | null): Promise<string> {
  if (!memberId) return '';
  const [row] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  return row?.name ?? '';
}
