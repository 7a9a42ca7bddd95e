import { and, eq, inArray } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { records } from '#db/schema/records.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { replaceDocument } from '#lib/documents/replace.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { explain } from '#lib/parity/explain.ts';
import { readParity, standingInTheWay } from '#lib/parity/queries/parity.ts';
import { approve } from '#lib/releases/approve.ts';
import { changeDetails } from '#lib/releases/change-details.ts';
import { discard } from '#lib/releases/discard.ts';
import { embargo } from '#lib/releases/embargo.ts';
import { holdRelease } from '#lib/releases/find.ts';
import { mustBeAllowed } from '#lib/releases/perform.ts';
import { publish } from '#lib/releases/publish.ts';
import { reopen } from '#lib/releases/reopen.ts';
import { restore } from '#lib/releases/restore.ts';
import { retract } from '#lib/releases/retract.ts';
import { schedule } from '#lib/releases/schedule.ts';
import { sendBack } from '#lib/releases/send-back.ts';
import { start } from '#lib/releases/start.ts';
import { startEdition } from '#lib/releases/start-edition.ts';
import { startLanguage } from '#lib/releases/start-language.ts';
import { submit } from '#lib/releases/submit.ts';
import { unpublish } from '#lib/releases/unpublish.ts';
import { withdraw } from '#lib/releases/withdraw.ts';
import type { CastKey } from './cast.ts';
import { comment } from './comment.ts';
import type { DemoRelease, DemoStory, Happening } from './story.ts';
import { takeRecords } from './take-records.ts';
import { typeset } from './typography.ts';

type Cast = Record<CastKey, Actor>;

/**
 * Lives a story through: starts its releases and lets everything happen to them, by the verbs the desk uses.
 * @param named the releases that have a name, for others to lead to
 */
export async function live(cast: Cast, story: DemoStory, named: Map<string, string>): Promise<void> {
  const ids: string[] = [];
  for (const release of story.releases) {
    const [source] = ids;
    const id = source ? await translate(cast, story, source, release) : await begin(cast, story, release);
    if (release.name) named.set(release.name, id);
    ids.push(id);
  }
  // Only now: the details of a story no longer change once one of its languages is signed.
  for (const [index, { happens }] of story.releases.entries()) {
    for (const happening of happens) await happen(cast, ids[index] ?? '', happening, named);
  }
}

async function begin(cast: Cast, story: DemoStory, release: DemoRelease): Promise<string> {
  const { site, kind, reach, countries, topics, sdgs, projects = [] } = story;
  const actor = cast[release.by];
  const { id } = await start(
    actor,
    { siteKey: site, language: release.language, kind, reach },
    { doc: await takeRecords(release.doc, site, release.language) },
  );
  await changeDetails(actor, {
    releaseId: id,
    seenDetails: 1,
    kind,
    reach,
    countries,
    topics,
    sdgs,
    projects: await projectsCalled(projects),
  });
  return id;
}

async function projectsCalled(codes: string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const found = await db()
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.kind, 'project'), inArray(records.code, codes)));
  return found.map(({ id }) => id);
}

async function translate(
  cast: Cast,
  { site }: DemoStory,
  source: string,
  release: DemoRelease,
): Promise<string> {
  const actor = cast[release.by];
  const { id } = await startLanguage(actor, { releaseId: source, language: release.language });
  await write(actor, id, await takeRecords(release.doc, site, release.language));
  return id;
}

async function happen(
  cast: Cast,
  releaseId: string,
  happening: Happening,
  named: Map<string, string>,
): Promise<void> {
  const actor = cast[happening.by];
  const { stateVersion, docVersion, language } = await current(releaseId);
  const seen = { releaseId, seen: stateVersion };
  switch (happening.act) {
    case 'submit':
      await submit(actor, seen);
      break;
    case 'retract':
      await retract(actor, seen);
      break;
    case 'sendBack':
      await sendBack(actor, { ...seen, text: happening.reason });
      break;
    case 'approve':
      await explainDifferences(actor, releaseId, language);
      await approve(actor, { ...seen, docVersion, comment: happening.comment });
      break;
    case 'reopen':
      await reopen(actor, seen);
      break;
    case 'publish':
      await publish(actor, {
        ...seen,
        correction: typeset(language, happening.correction ?? ''),
        concerns: await noneConcerned(releaseId),
      });
      break;
    case 'schedule': {
      const { day, time, zone } = happening;
      await schedule(actor, { ...seen, day, time, zone });
      break;
    }
    case 'embargo': {
      const { day, time, zone } = happening;
      await embargo(actor, { ...seen, day, time, zone });
      break;
    }
    case 'startEdition':
      await startEdition(actor, seen);
      await write(actor, releaseId, happening.doc);
      break;
    case 'withdraw':
      await withdraw(actor, {
        ...seen,
        text: typeset(language, happening.explanation),
        concerns: await noneConcerned(releaseId),
      });
      break;
    case 'restore':
      await restore(actor, { ...seen, text: typeset(language, happening.remark) });
      break;
    case 'unpublishInError':
      await unpublish(actor, { ...seen, reason: 'error', text: typeset(language, happening.explanation) });
      break;
    case 'merge':
      await unpublish(actor, {
        ...seen,
        reason: 'merged',
        text: typeset(language, happening.explanation),
        mergedInto: named.get(happening.into),
      });
      break;
    case 'discard':
      await discard(actor, seen);
      break;
    case 'comment':
      await comment(cast, await current(releaseId), happening);
      break;
  }
}

// What was wrong was wrong in one language only.
async function noneConcerned(id: string): Promise<string[]> {
  const { storyId } = await current(id);
  const others = await db().select({ id: releases.id }).from(releases).where(eq(releases.storyId, storyId));
  return others.map((other) => `${other.id}:no`);
}

async function current(id: string): Promise<ReleaseRow> {
  const [row] = await db().select().from(releases).where(eq(releases.id, id));
  if (!row) throw new Error(`release ${id} is gone`);
  return row;
}

// What the editor does with steps, in one: the same permission, the same log.
function write(actor: Actor, id: string, doc: NodeJson): Promise<number> {
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, id);
    mustBeAllowed(actor, 'write', release);
    return replaceDocument(tx, release, actor, doc);
  });
}

const MEANT: Record<Language, { figure: string; address: string }> = {
  en: { figure: 'Checked: the source is to be corrected.', address: 'Each language gives its own contacts.' },
  fr: { figure: 'Vérifié : la source sera corrigée.', address: 'Chaque langue donne ses propres contacts.' },
  es: { figure: 'Verificado: se corregirá el original.', address: 'Cada idioma da sus propios contactos.' },
  ar: { figure: 'تم التحقق: سيُصحَّح النص الأصلي.', address: 'لكل لغة جهات الاتصال الخاصة بها.' },
};

// Some versions tell less than their source, or were made before it was corrected: an editor says so before signing.
async function explainDifferences(actor: Actor, releaseId: string, language: Language): Promise<void> {
  const [release] = await db().select().from(releases).where(eq(releases.id, releaseId));
  const parity = release && (await readParity(release));
  for (const { rule, print } of standingInTheWay(parity?.lines ?? [])) {
    const kind = rule === 'PARITY-PHONE' || rule === 'PARITY-EMAIL' ? 'address' : 'figure';
    await explain(actor, { releaseId, print, note: typeset(language, MEANT[language][kind]) });
  }
}
