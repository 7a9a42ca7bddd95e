import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type TemplateRow, templates } from '#db/schema/templates.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdTemplate } from './hold.ts';
import { templateInput } from './input.ts';
import { siteOf } from './make.ts';

/** Takes a template out of what is offered. Nothing is deleted. @throws as `changeTemplate` */
export function retireTemplate(actor: Actor, input: z.input<typeof templateInput>): Promise<TemplateRow> {
  return setRetired(actor, input, 'template.retired');
}

/** Offers a retired template again. @throws as `changeTemplate` */
export function bringBackTemplate(actor: Actor, input: z.input<typeof templateInput>): Promise<TemplateRow> {
  return setRetired(actor, input, 'template.brought_back');
}

function setRetired(
  actor: Actor,
  input: z.input<typeof templateInput>,
  kind: 'template.retired' | 'template.brought_back',
): Promise<TemplateRow> {
  const { templateId, seen } = templateInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdTemplate(tx, actor, { templateId, seen });
    const retired = kind === 'template.retired';
    if ((before.retiredAt !== null) === retired) return before;
    const [row] = await tx
      .update(templates)
      .set({
        retiredAt: retired ? sql`now()` : null,
        version: before.version + 1,
        updatedBy: actor.id,
        updatedAt: sql`now()`,
      })
      .where(eq(templates.id, templateId))
      .returning();
    if (!row) throw new Error('the template was not changed');
    await record(tx, actor, kind, { templateId, name: row.name }, siteOf(row));
    return row;
  });
}
