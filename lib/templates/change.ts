import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type TemplateRow, templates } from '#db/schema/templates.ts';
import { freshCopy } from '../documents/fresh.ts';
import { canonical, type NodeJson, parseDocument } from '../documents/parse.ts';
import { SCHEMA_VERSION } from '../documents/schema.ts';
import { Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdTemplate } from './hold.ts';
import { changeTemplateInput } from './input.ts';
import { siteOf } from './make.ts';

/**
 * Changes a template. Drafts that began with it stay as they are.
 * @throws {Conflict} 'template_changed' when somebody else changed it since the page was shown
 * @throws {NotFound} 'template_unknown' · {Forbidden} 'needs_editor', 'needs_admin' · {Invalid} 'document_invalid'
 */
export function changeTemplate(
  actor: Actor,
  input: z.input<typeof changeTemplateInput>,
): Promise<TemplateRow> {
  const { templateId, seen, doc, ...around } = changeTemplateInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdTemplate(tx, actor, { templateId, seen });
    const after = {
      ...around,
      doc: doc === undefined ? before.doc : freshCopy(readDocument(doc)),
    };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => canonical(before[field]) !== canonical(after[field]),
    );
    if (changed.length === 0) return before;
    const [row] = await tx
      .update(templates)
      .set({
        ...after,
        schemaVersion: SCHEMA_VERSION,
        version: before.version + 1,
        updatedBy: actor.id,
        updatedAt: sql`now()`,
      })
      .where(eq(templates.id, templateId))
      .returning();
    if (!row) throw new Error('the template was not changed');
    await record(
      tx,
      actor,
      'template.changed',
      { templateId, name: row.name, version: row.version, changed },
      siteOf(row),
    );
    return row;
  });
}

function readDocument(json: string): NodeJson {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new Invalid('document_invalid');
  }
  return parseDocument(read).toJSON() as NodeJson;
}
