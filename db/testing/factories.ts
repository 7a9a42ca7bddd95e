import { desc, eq } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { records } from '#db/schema/records.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { aboutRows } from '#lib/directory/about-rows.ts';
import type { Words } from '#lib/directory/kinds.ts';
import { emptyDocument, type NodeJson } from '#lib/documents/parse.ts';
import { replaceDocument } from '#lib/documents/replace.ts';
import type { Language } from '#lib/languages.ts';
import { type Actor, EVERY_SITE, type Grant, type Role } from '#lib/members/roles.ts';
import { approve } from '#lib/releases/approve.ts';
import { holdRelease } from '#lib/releases/find.ts';
import { publish } from '#lib/releases/publish.ts';
import { start } from '#lib/releases/start.ts';
import { submit } from '#lib/releases/submit.ts';

/** The people every test knows. Morocco's, then headquarters', then those of every site. */
export type Cast = Record<
  'amal' | 'tomas' | 'claire' | 'yusuf' | 'lina' | 'hana' | 'henri' | 'helen' | 'ada' | 'otto',
  Actor
>;

const CAST: [keyof Cast, string, Role, string][] = [
  ['amal', 'Amal Berrada', 'writer', 'morocco'],
  ['tomas', 'Tomás Quiroga', 'editor', 'morocco'],
  ['claire', 'Claire Vasseur', 'publisher', 'morocco'],
  ['yusuf', 'Yusuf Adeyemi', 'protection', 'morocco'],
  ['lina', 'Lina Haddad', 'translator', 'morocco'],
  ['hana', 'Hana Sato', 'writer', 'global'],
  ['henri', 'Henri Kabila', 'editor', 'global'],
  ['helen', 'Helen Okafor', 'publisher', 'global'],
  ['ada', 'Ada Lindqvist', 'admin', EVERY_SITE],
  ['otto', 'Otto Brandt', 'auditor', EVERY_SITE],
];

/** Puts the About texts of sites into the directory. */
async function keepAbouts(texts: Record<string, Words>): Promise<void> {
  await db()
    .insert(records)
    .values(Object.entries(texts).flatMap(([siteKey, words]) => aboutRows(siteKey, words)));
}

/** Two sites and the cast, in an empty database. */
export async function openNewsroom(): Promise<Cast> {
  await db()
    .insert(sites)
    .values([
      {
        key: 'global',
        prefix: 'IOM',
        timeZone: 'Europe/Zurich',
        languages: ['en', 'fr', 'es'],
        name: { en: 'Global', fr: 'Mondial', es: 'Mundial' },
      },
      {
        key: 'morocco',
        prefix: 'MAR',
        country: 'MA',
        timeZone: 'Africa/Casablanca',
        languages: ['fr', 'ar', 'en'],
        name: { en: 'Morocco', fr: 'Maroc', ar: 'المغرب' },
      },
    ]);
  await keepAbouts({
    global: {
      en: 'About the Organization.',
      fr: 'À propos de l’Organisation.',
      es: 'Acerca de la Organización.',
    },
    morocco: { en: 'About the mission.', fr: 'À propos de la mission.', ar: 'نبذة عن البعثة.' },
  });
  const people = await Promise.all(
    CAST.map(([key, name, role, site]) => member(key, name, { role, site, language: null })),
  );
  return Object.fromEntries(CAST.map(([key], index) => [key, people[index]])) as Cast;
}

/** One member with one role. */
export async function member(key: string, name: string, grant: Grant): Promise<Actor> {
  const [row] = await db()
    .insert(members)
    .values({ email: `${key}@example.org`, name })
    .returning();
  if (!row) throw new Error('no member');
  const { role, site: siteKey, language } = grant;
  await db()
    .insert(memberRoles)
    .values({ memberId: row.id, siteKey, role, language: language ?? '' });
  return { id: row.id, name, disabled: false, grants: [grant] };
}

/** A small document that is ready to be submitted. */
export function writtenDocument(
  headline = 'A mobile clinic opens in Agadir',
  words = 'A nurse and a midwife see people twice a week.',
): NodeJson {
  const doc = emptyDocument();
  const parts: Record<string, NodeJson[]> = {
    headline: [{ type: 'text', text: headline }],
    body: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  };
  return {
    ...doc,
    content: doc.content?.map((node) => (parts[node.type] ? { ...node, content: parts[node.type] } : node)),
  };
}

type Wanted = { headline?: string; words?: string; siteKey?: string; language?: Language; doc?: NodeJson };

/** A draft by Amal (or somebody else) on the Morocco site in English. */
export function draft(
  by: Actor,
  { headline, words, siteKey = 'morocco', language = 'en', doc }: Wanted = {},
): Promise<ReleaseRow> {
  return start(by, { siteKey, language }, { doc: doc ?? writtenDocument(headline, words) });
}

/** A release that waits for review. */
export async function submitted(cast: Cast, wanted: Wanted = {}): Promise<ReleaseRow> {
  const release = await draft(cast.amal, wanted);
  await submit(cast.amal, seen(release));
  return reload(release);
}

/** A release signed by Tomás. */
export async function approved(cast: Cast, wanted: Wanted = {}): Promise<ReleaseRow> {
  const release = await submitted(cast, wanted);
  await approve(cast.tomas, shown(release));
  return reload(release);
}

/** A release readers can see, put out by Claire. */
export async function published(cast: Cast, wanted: Wanted = {}): Promise<ReleaseRow> {
  const release = await approved(cast, wanted);
  await publish(cast.claire, seen(release));
  return reload(release);
}

/** What a page that shows this release would send with an act. */
export const seen = (release: ReleaseRow) => ({ releaseId: release.id, seen: release.stateVersion });

/** The release as it is now. */
export async function reload(release: { id: string }): Promise<ReleaseRow> {
  const [row] = await db().select().from(releases).where(eq(releases.id, release.id));
  if (!row) throw new Error('no release');
  return row;
}

/** The same with the version of the text that stands on the page. */
export const shown = (release: ReleaseRow) => ({ ...seen(release), docVersion: release.docVersion });

/** Writes other words into a release; its headline stays unless another is given. */
export function write(
  by: Actor,
  release: { id: string },
  { headline, words }: Pick<Wanted, 'headline' | 'words'>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdRelease(tx, by, release.id);
    await replaceDocument(tx, held, by, writtenDocument(headline ?? held.headline, words));
  });
}

/** What happened to a release last. */
export async function lastEvent(release: { id: string }) {
  const [event] = await db()
    .select()
    .from(events)
    .where(eq(events.releaseId, release.id))
    .orderBy(desc(events.seq))
    .limit(1);
  return event;
}
