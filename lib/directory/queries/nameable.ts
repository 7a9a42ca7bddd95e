import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { Language } from '../../languages.ts';
import { peopleOf } from '../../members/people.ts';
import type { Actor } from '../../members/roles.ts';
import { inLanguage } from '../../sites/names.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import type { RecordKind } from '../kinds.ts';
import { seenBy } from './seen.ts';

type Named = { value: string; label: string };

/** Whom and what records of a kind may name: members for helplines, donors for projects; by name, in the member's language. */
export async function listNameable(
  viewer: Actor & { language: Language },
  kind: RecordKind,
): Promise<{ members: Named[]; donors: Named[] }> {
  const people = kind === 'helpline' ? await peopleSeenBy(viewer) : [];
  const donors = kind === 'project' ? await donorsSeenBy(viewer) : [];
  return { members: people, donors };
}

async function peopleSeenBy(viewer: Actor): Promise<Named[]> {
  const keys = siteKeysOf(viewer);
  const people =
    keys === null
      ? await db()
          .select({ id: members.id, name: members.name })
          .from(members)
          .where(isNull(members.disabledAt))
      : await peopleOf(db(), keys, []);
  return people
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

async function donorsSeenBy(viewer: Actor & { language: Language }): Promise<Named[]> {
  const rows = (await db()
    .select()
    .from(records)
    .where(and(eq(records.kind, 'donor'), seenBy(viewer)))) as RecordRow<'donor'>[];
  return rows
    .map(({ id, data }) => ({ value: id, label: inLanguage(data.name, viewer.language) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
