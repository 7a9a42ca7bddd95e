import { inTransaction } from '#db/client.ts';
import { templates } from '#db/schema/templates.ts';
import { type NodeJson, parseDocument } from '../documents/parse.ts';
import { SCHEMA_VERSION } from '../documents/schema.ts';
import { standingTemplates } from './standing/build.ts';

/**
 * Puts the templates the newsroom comes with where they are missing, at every start. One that was changed or retired
 * here is left alone.
 */
export function bringStandingTemplates(): Promise<void> {
  return inTransaction(async (tx) => {
    await tx
      .insert(templates)
      .values(
        standingTemplates().map((template) => ({
          ...template,
          doc: parseDocument(template.doc).toJSON() as NodeJson,
          schemaVersion: SCHEMA_VERSION,
        })),
      )
      .onConflictDoNothing({ target: templates.origin });
  });
}
