import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { stories } from '#db/schema/releases.ts';
import { Invalid } from '../errors.ts';
import type { ConsentFields } from './input.ts';

/**
 * What a form says of a record, as it is stored.
 * @throws {Invalid} 'guardian_missing', 'ends_before', 'story_unknown', each at its field
 */
export async function readFields(tx: Tx, siteKey: string, { story, ...fields }: ConsentFields) {
  const minor = fields.minor === 'on';
  if (minor && !fields.guardian) throw new Invalid('input_invalid', { guardian: ['guardian_missing'] });
  if (fields.expiresOn && fields.expiresOn < fields.obtainedOn)
    throw new Invalid('input_invalid', { expiresOn: ['ends_before'] });
  return {
    ...fields,
    storyId: story ? await storyOf(tx, siteKey, story) : null,
    nameChanged: fields.nameChanged === 'on',
    minor,
    guardian: minor ? fields.guardian : '',
    assent: minor && fields.assent === 'on',
    expiresOn: fields.expiresOn || null,
    keepUntil: fields.keepUntil || null,
  };
}

/** A code name stands for one person on a site. @throws {Invalid} 'code_name_taken' */
export async function mustBeFree(
  tx: Tx,
  siteKey: string,
  codeName: string,
  own: string | null,
): Promise<void> {
  const [other] = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.siteKey, siteKey), eq(consents.codeName, codeName)));
  if (other && other.id !== own) throw new Invalid('input_invalid', { codeName: ['code_name_taken'] });
}

async function storyOf(tx: Tx, siteKey: string, reference: string): Promise<string> {
  const [story] = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.siteKey, siteKey), sql`lower(${stories.reference}) = lower(${reference})`));
  if (!story) throw new Invalid('input_invalid', { story: ['story_unknown'] });
  return story.id;
}
