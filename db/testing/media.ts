import { createHash, randomUUID } from 'node:crypto';
import { db } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { type AssetRow, assetPeople, assets, cuts, renditions } from '#db/schema/media.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Format } from '#lib/media/vocabulary.ts';
import type { Actor } from '#lib/members/roles.ts';
import { documentWith } from './documents.ts';

/** The name of a drawing whose bytes are these words. */
export const drawnName = (words: string, ending: string): string =>
  `${createHash('sha256').update(words).digest('hex').slice(0, 32)}.${ending}`;

const ENDINGS: Partial<Record<Format, [string, string]>> = {
  avif: ['avif', 'image/avif'],
  webp: ['webp', 'image/webp'],
  jpeg: ['jpg', 'image/jpeg'],
};

/** A picture of the library that was cleaned, described and drawn in two widths; `more` says otherwise. */
export async function picture(by: Actor, more: Partial<typeof assets.$inferInsert> = {}): Promise<AssetRow> {
  const id = randomUUID();
  const [asset] = await db()
    .insert(assets)
    .values({
      ...{ id, siteKey: 'morocco', kind: 'picture', state: 'ready', title: 'The clinic', type: 'image/jpeg' },
      ...{
        sha256: createHash('sha256').update(id).digest('hex'),
        bytes: 2_000_000,
        width: 3000,
        height: 2000,
      },
      ...{
        credit: 'IOM/Rim Tazi',
        terms: 'with_credit',
        shows: 'nobody',
        createdBy: by.id,
        updatedBy: by.id,
      },
      ...more,
    })
    .returning();
  if (!asset) throw new Error('no asset');
  await db().insert(cuts).values({ assetId: id, cut: '', drawnAt: new Date() });
  const drawings = Object.entries(ENDINGS).flatMap(([format, [ending = '', type = ''] = []]) =>
    [320, 640].map((width) => ({
      ...{
        assetId: id,
        cut: '',
        format: format as Format,
        width,
        height: Math.round((width * 2) / 3),
        bytes: 9000,
        type,
      },
      name: drawnName(`${id} ${format} ${width}`, ending),
    })),
  );
  await db().insert(renditions).values(drawings);
  return asset;
}

/** A record of what somebody agreed to, pictures on the site in English unless `more` says otherwise. */
export async function agreement(by: Actor, more: Partial<typeof consents.$inferInsert> = {}) {
  const [row] = await db()
    .insert(consents)
    .values({
      ...{
        siteKey: 'morocco',
        codeName: `MA-${randomUUID().slice(0, 8)}`,
        form: 'written',
        obtainedBy: by.name,
      },
      ...{ covers: ['picture'], channels: ['site'], languages: ['en'], obtainedOn: '2026-10-01' },
      ...{ createdBy: by.id, updatedBy: by.id },
      ...more,
    })
    .returning();
  if (!row) throw new Error('no consent');
  return row;
}

/** Marks somebody who can be recognised on a picture. */
export async function recognised(by: Actor, asset: { id: string }, consentId: string | null): Promise<void> {
  await db()
    .insert(assetPeople)
    .values({ assetId: asset.id, seenAs: 'the woman on the left', consentId, createdBy: by.id });
}

/** A document whose body shows a picture between two paragraphs. */
export function withPicture(asset: { id: string }, attrs: Record<string, unknown> = {}): NodeJson {
  const doc = documentWith(
    'A mobile clinic opens in Agadir',
    'A nurse and a midwife see people twice a week.',
  );
  const image: NodeJson = {
    type: 'image',
    attrs: {
      asset: asset.id,
      alt: 'A white van with its door open in front of a school',
      caption: 'The clinic on its first morning',
      credit: 'IOM/Rim Tazi',
      ...attrs,
    },
  };
  const after: NodeJson = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'It comes back on Thursdays.' }],
  };
  const content = doc.content?.map((part) =>
    part.type === 'body' ? { ...part, content: [...(part.content ?? []), image, after] } : part,
  );
  return { ...doc, ...(content ? { content } : {}) };
}
